package dev.mailroom.domain.delivery;

/** Where an accepted email stands. At every moment accepted = the sum over the states. */
public enum EmailState {
  QUEUED,
  /** A worker holds it, until its lease ends. */
  SENDING,
  /** The provider took it. */
  SENT,
  /** Waits for something to be mended, see {@link HeldReason}. */
  HELD,
  /** The provider will never take it. */
  FAILED,
  /** Its time passed before it could be sent. */
  EXPIRED,
  /** The connection was lost after the final dot: sent or not, nobody knows (RFC 1047). */
  UNCERTAIN,
  /** Never sent, on purpose: what it carried was taken back before it left. */
  SUPPRESSED;

  /** Whether nothing more happens to it; its payload is erased then. */
  public boolean isTerminal() {
    return switch (this) {
      case QUEUED, SENDING, HELD -> false;
      case SENT, FAILED, EXPIRED, UNCERTAIN, SUPPRESSED -> true;
    };
  }

  /** Whether the recipient may have got it. */
  public boolean mayHaveArrived() {
    return switch (this) {
      case SENT, UNCERTAIN -> true;
      case QUEUED, SENDING, HELD, FAILED, EXPIRED, SUPPRESSED -> false;
    };
  }
}
