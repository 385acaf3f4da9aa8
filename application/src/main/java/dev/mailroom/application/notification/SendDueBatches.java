package dev.mailroom.application.notification;

/**
 * Sends the batches and daily summaries whose time has come, each once; run every second or so, by
 * several processes at once.
 */
public interface SendDueBatches {

  /** Answers how many mails were queued. */
  int send();
}
