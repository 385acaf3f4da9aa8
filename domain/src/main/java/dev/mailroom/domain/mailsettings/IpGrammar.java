package dev.mailroom.domain.mailsettings;

import java.util.regex.Pattern;

/** IP addresses in text: dotted quads, and IPv6 as of RFC 4291 (2.2), without a zone. */
final class IpGrammar {

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern V4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
  private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");
  private static final int GROUPS = 8;
  private static final int INVALID = GROUPS + 1;

  private IpGrammar() {}

  static boolean isV4(String text) {
    return V4.matcher(text).matches();
  }

  /** In lower case; {@code ::} stands once, for one group or more. */
  static boolean isV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true) == GROUPS;
    }
    return groups(text.substring(0, gap), false) + groups(text.substring(gap + 2), true) < GROUPS;
  }

  /** How many 16-bit groups these are; an IPv4 address may stand for the last two. */
  private static int groups(String text, boolean atEnd) {
    if (text.isEmpty()) {
      return 0;
    }
    var parts = text.split(":", -1);
    boolean endsInV4 = atEnd && isV4(parts[parts.length - 1]);
    int plain = endsInV4 ? parts.length - 1 : parts.length;
    for (int i = 0; i < plain; i++) {
      if (!GROUP.matcher(parts[i]).matches()) {
        return INVALID;
      }
    }
    return endsInV4 ? plain + 2 : plain;
  }
}
