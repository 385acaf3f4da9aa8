package dev.mailroom.mail.freemarker;

import static java.util.ResourceBundle.Control.FORMAT_PROPERTIES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one language, and how it tells the time. A language is a {@code
 * messages_xx.properties}; English is the one without a suffix, and what an unknown language gets,
 * dates included.
 */
final class Language {

  private final ResourceBundle words;
  private final Locale locale;

  private Language(ResourceBundle words) {
    this.words = words;
    this.locale = words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
  }

  /** Never the machine's own language: the same mail reads the same on every node. */
  static Language closestTo(Locale locale) {
    return new Language(
        ResourceBundle.getBundle(
            Language.class.getPackageName() + ".messages",
            locale,
            Language.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(FORMAT_PROPERTIES)));
  }

  Locale locale() {
    return locale;
  }

  /** For {@code lang} attributes (RFC 5646). */
  String tag() {
    return locale.toLanguageTag();
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  String phrase(String key) {
    return words.getString(key);
  }

  /** "Friday 20 November 2026, 15:02". */
  String moment(Instant instant, ZoneId zone) {
    return format("format.moment", instant, zone);
  }

  /** "15:02". */
  String time(Instant instant, ZoneId zone) {
    return format("format.time", instant, zone);
  }

  /** "20 Nov, 15:02": in a list whose head names the zone. */
  String stamp(Instant instant, ZoneId zone) {
    return format("format.stamp", instant, zone);
  }

  /** "Friday 20 November 2026". */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(phrase("format.day"), locale).format(day);
  }

  private String format(String key, Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern(phrase(key), locale).format(instant.atZone(zone));
  }
}
