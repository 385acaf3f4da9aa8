package dev.mailroom.mail.smtp;

/** Sizes of messages, in octets. */
final class Sizes {

  private static final int KILO = 1_000;

  private Sizes() {}

  static String text(long octets) {
    if (octets < KILO) {
      return octets + " B";
    }
    return octets < KILO * KILO
        ? tenths(octets, KILO) + " kB"
        : tenths(octets, KILO * KILO) + " MB";
  }

  /** By hand, for it is written of every mail and a formatter takes longer than most of sending. */
  private static String tenths(long octets, int unit) {
    long tenths = (octets * 10 + unit / 2) / unit;
    return tenths / 10 + "." + tenths % 10;
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
