package dev.mailroom.mail.smtp;

/** Follows the bytes of one reply to its end (RFC 5321, 4.2.1), and notices what comes after it. */
final class ReplyEnd {

  private static final int SEPARATOR = 3;

  private int column;
  private boolean lastLine = true;
  private boolean begun;
  private boolean ended;
  private boolean overrun;

  void begin() {
    begun = true;
    column = 0;
    lastLine = true;
    ended = false;
    overrun = false;
  }

  void follow(byte[] bytes, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      follow(bytes[i]);
    }
  }

  private void follow(byte b) {
    overrun |= ended;
    if (b == '\n') {
      ended = lastLine;
      column = 0;
      lastLine = true;
    } else {
      lastLine = column == SEPARATOR ? b != '-' : lastLine;
      column++;
    }
  }

  /** Whether anything was ever asked, so that a reply is due. */
  boolean hasBegun() {
    return begun;
  }

  /** Whether something came after the reply's last line. */
  boolean isOverrun() {
    return overrun;
  }
}
