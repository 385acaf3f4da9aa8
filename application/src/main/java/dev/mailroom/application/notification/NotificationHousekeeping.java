package dev.mailroom.application.notification;

/** Forgets events and notifications that are old, and answers to calls; run every few minutes. */
public interface NotificationHousekeeping {

  /** Answers how many events and calls went. */
  int forgetOld();
}
