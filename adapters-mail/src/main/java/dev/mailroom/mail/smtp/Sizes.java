package dev.mailroom.mail.smtp;

import java.util.Locale;

/** Sizes of messages, in octets. */
final class Sizes {

  private static final int KILO = 1_000;

  private Sizes() {}

  static String text(long octets) {
    if (octets < KILO) {
      return octets + " B";
    }
    return octets < KILO * KILO
        ? String.format(Locale.ENGLISH, "%.1f kB", octets / 1e3)
        : String.format(Locale.ENGLISH, "%.1f MB", octets / 1e6);
  }

  /** The parameter of SIZE (RFC 1870, 4): absent or 0 sets no limit. */
  static long limit(String parameter) {
    if (!parameter.matches("\\d{1,18}")) {
      return Long.MAX_VALUE;
    }
    long limit = Long.parseLong(parameter);
    return limit == 0 ? Long.MAX_VALUE : limit;
  }
}
