package dev.mailroom.domain.address;

/** Whether mail reaches an address, from what servers said while they were handed a mail. */
public enum MailboxState {
  /** A mail was taken, and none refused since. */
  WORKING,
  /** The recipient was refused for good, once since a mail was last taken. */
  REFUSED_ONCE,
  /** The recipient was refused for good, again and again. */
  REFUSED
}
