package dev.mailroom.domain.notification;

/**
 * How an event meets one recipient.
 *
 * @param reason why they would hear of it; {@link Reason#MENTIONED} before any other
 * @param ownAct they are its actor
 * @param following counts for members only
 * @param stopped an address without a member stopped mail of the event's category
 */
public record Hearing(
    Reason reason, boolean ownAct, Reach reach, Following following, boolean stopped) {

  /** Who the recipient is to the company. */
  public enum Reach {
    /** With an account that is in use. */
    MEMBER,
    /** An address; it gets mail and nothing else. */
    GUEST,
    /** Disabled, deleted, removed or never there. */
    NOBODY
  }

  /** What a member said of the event's place. */
  public enum Following {
    NOTHING_SAID,
    SUBSCRIBED,
    /** Is told only what names them. */
    CANCELLED,
    /** Is told nothing. */
    MUTED
  }
}
