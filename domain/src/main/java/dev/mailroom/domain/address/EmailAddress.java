package dev.mailroom.domain.address;

import java.util.Locale;
import java.util.Optional;

/**
 * One mailbox in its canonical form: lower case, domain as A-labels, at most 254 octets.
 *
 * <p>Narrower than RFC 5321 (4.1.2) on purpose: no quoted local part, no domain literal, no
 * comment, and the domain has a dot. So one value is always one recipient, never a list or a
 * header.
 */
public record EmailAddress(String value) {

  /** The longest address a forward path can carry (RFC 5321, 4.5.3.1.3 less its brackets). */
  public static final int MAX_LENGTH = 254;

  public EmailAddress {
    if (!AddressGrammar.isCanonical(value)) {
      throw new IllegalArgumentException("not a canonical email address");
    }
  }

  /** Reads what a person typed; empty when it is not exactly one address. */
  public static Optional<EmailAddress> parse(String typed) {
    return AddressGrammar.canonical(typed).map(EmailAddress::new);
  }

  /** The address a constant or a test states; throws when it is not one. */
  public static EmailAddress of(String typed) {
    return parse(typed)
        .orElseThrow(() -> new IllegalArgumentException("not exactly one email address"));
  }

  public String localPart() {
    return value.substring(0, value.lastIndexOf('@'));
  }

  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /**
   * Enough to recognise one's own address in a log and too little to write to it: {@code
   * a***@example.com}.
   */
  public String masked() {
    return value.charAt(0) + "***@" + domain();
  }

  @Override
  public String toString() {
    return masked().toLowerCase(Locale.ROOT);
  }
}
