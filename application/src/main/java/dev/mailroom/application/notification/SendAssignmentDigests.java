package dev.mailroom.application.notification;

/**
 * Tells people in the morning what is overdue, due today and due tomorrow, once a local day; run
 * every minute or so, by several processes at once.
 */
public interface SendAssignmentDigests {

  /** Answers how many mails were queued. */
  int send();
}
