package dev.mailroom.persistence.notify;

import java.util.Locale;

/** What a message is about. */
public enum Topic {
  /** An email is due. */
  EMAIL_DUE,
  /** A reset request waits to be handled. */
  RESET_REQUESTED,
  /** Other email settings were saved. */
  SETTINGS_SAVED,
  /** A session, or all of an account's, ended or changed; the message names which. */
  SESSION_CHANGED,
  /** People's notifications changed; the message names who rang and for whom. */
  BELLS_RANG,
  /** The master keys were rotated. */
  KEYS_ROTATED;

  String channel() {
    return "mailroom_" + name().toLowerCase(Locale.ROOT);
  }
}
