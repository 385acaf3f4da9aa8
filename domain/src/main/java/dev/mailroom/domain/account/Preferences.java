package dev.mailroom.domain.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** How one person wants to read this site; what is empty follows the site. */
public record Preferences(Optional<Locale> locale, Optional<ZoneId> zone) {

  public static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty());
}
