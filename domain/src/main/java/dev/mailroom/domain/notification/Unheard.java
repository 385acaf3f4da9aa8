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
  /** They muted the place. */
  MUTED,
  /** They would hear of it as a subscriber of the place, and cancelled that. */
  NOT_SUBSCRIBED,
  /** They paused all mail. */
  PAUSED,
  /** They read it in the application before its mail was due. */
  READ_MEANWHILE,
  /** It was worth nothing any more when its mail was due. */
  EXPIRED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it stands under the person's bell all the same. */
  public boolean isListed() {
    return switch (this) {
      case PREFERENCE, PAUSED, READ_MEANWHILE, EXPIRED -> true;
      case OWN_ACT, NOT_REACHABLE, MUTED, NOT_SUBSCRIBED -> false;
    };
  }
}
