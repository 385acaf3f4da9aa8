package dev.mailroom.bootstrap;

/** Where in the life of a mail its process is killed. */
enum Failpoint {
  /** It has claimed mail, and not committed that. */
  CLAIMED,
  /** It has connected, which it does once the mail is rendered, and heard nothing yet. */
  CONNECTED,
  /** It has named the recipient. */
  RECIPIENT,
  /** It is amid the message. */
  MID_DATA,
  /** It has written the final dot, and does not know the verdict. */
  DOT,
  /** It has the verdict. */
  ANSWERED,
  /** It commits the result, of which the database has not heard. */
  COMMITTING,
  /** The database has committed the result, of which it has not heard. */
  COMMITTED,
  /** It knows that the result is committed. */
  COMMIT_ANSWERED,
  /** Anywhere. */
  AT_RANDOM
}
