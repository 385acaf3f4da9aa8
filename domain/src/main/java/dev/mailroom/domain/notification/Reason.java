package dev.mailroom.domain.notification;

import java.util.Locale;

/** Why somebody hears of an event; stands at the foot of its mail. */
public enum Reason {
  MENTIONED,
  /** Named as a recipient. */
  ADDRESSED,
  SUBSCRIBED,
  /** The event was for all of the company. */
  EVERYONE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
