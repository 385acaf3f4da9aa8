package dev.mailroom.domain.address;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns an internationalised domain into A-labels (RFC 3490, 4.1). {@code java.net.IDN} does no
 * I/O.
 */
final class DomainLabels {

  /**
   * What IDNA 2008 keeps and 2003 maps away (RFC 5894, 7.2): sharp s, final sigma, the joiners. The
   * two read such a domain as different ones, so mail could reach a stranger; its A-label is clear.
   */
  private static final String READ_IN_TWO_WAYS = "\u00DF\u03C2\u200C\u200D";

  private DomainLabels() {}

  static Optional<String> toAscii(String domain) {
    if (domain.chars().anyMatch(c -> READ_IN_TWO_WAYS.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    try {
      return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
