package dev.mailroom.domain.notification;

import java.util.Locale;

/** Why somebody gets no mail about an event. */
public enum Unheard {
  /** They did it themselves. */
  OWN_ACT,
  /**
   * Disabled, deleted, removed from the company or never in it; or an address that did not work.
   */
  NOT_REACHABLE,
  /** They chose never for the category. */
  PREFERENCE,
  /** They muted the place, or cancelled its subscription. */
  MUTED,
  /** The place tells selected people only, and they are not among them. */
  NOT_SUBSCRIBED,
  /** They paused all mail. */
  PAUSED,
  /** They read it in the application before its mail was due. */
  READ_MEANWHILE;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
