package dev.mailroom.web.http;

import java.util.regex.Pattern;

/** A path as it may stand in the log: without anything that could be a secret. */
final class MaskedPath {

  /** As long as a token, or longer: no name of ours is. */
  private static final Pattern SECRET = Pattern.compile("(?<=/)[^/]{40,}");

  private static final Pattern AFTER_TOKEN_PAGE =
      Pattern.compile("(?<=^/(?:reset-password|invitations|join|unsubscribe)/).+");

  private MaskedPath() {}

  static String of(String path) {
    var masked = AFTER_TOKEN_PAGE.matcher(path).replaceAll("***");
    return SECRET.matcher(masked).replaceAll("***").replaceAll("\\p{Cntrl}", "?");
  }
}
