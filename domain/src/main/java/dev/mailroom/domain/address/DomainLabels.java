package dev.mailroom.domain.address;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns an internationalised domain into A-labels (RFC 5891, 4). {@code java.net.IDN} does no I/O.
 */
final class DomainLabels {

  private DomainLabels() {}

  static Optional<String> toAscii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
