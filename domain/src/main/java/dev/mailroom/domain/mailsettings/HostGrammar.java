package dev.mailroom.domain.mailsettings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may stand for a server: a DNS name (RFC 1123, 2.1), an IPv4 or an IPv6 address. No URL and
 * no {@code host:port}.
 */
final class HostGrammar {

  static final int MAX_LENGTH = 253;

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)*" + LABEL);
  private static final Pattern NUMERIC_END = Pattern.compile("(?:.*\\.)?[0-9]+");

  private HostGrammar() {}

  /**
   * Lower case, without a final dot or the brackets of an IPv6 address; empty when it is no host.
   */
  static Optional<String> canonical(String typed) {
    var host = unwrapped(typed.strip().toLowerCase(Locale.ROOT));
    return Optional.of(host).filter(HostGrammar::isHost);
  }

  private static String unwrapped(String host) {
    if (host.startsWith("[") && host.endsWith("]") && host.indexOf(':') > 0) {
      return host.substring(1, host.length() - 1);
    }
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static boolean isHost(String host) {
    if (host.length() > MAX_LENGTH) {
      return false;
    }
    if (host.indexOf(':') >= 0) {
      return IpGrammar.isV6(host);
    }
    return NUMERIC_END.matcher(host).matches()
        ? IpGrammar.isV4(host)
        : NAME.matcher(host).matches();
  }
}
