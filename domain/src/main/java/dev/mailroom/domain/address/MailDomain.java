package dev.mailroom.domain.address;

import java.util.Optional;

/**
 * Where mailboxes are: what stands behind the {@code @} of an address, lower case and as A-labels.
 * A subdomain is another one.
 */
public record MailDomain(String value) implements Comparable<MailDomain> {

  /** Leaves room for the shortest address, {@code a@} and the domain. */
  public static final int MAX_LENGTH = EmailAddress.MAX_LENGTH - 2;

  public MailDomain {
    if (!canonical(value).equals(Optional.of(value))) {
      throw new IllegalArgumentException("not a canonical mail domain");
    }
  }

  /** Reads what a person typed, with or without an {@code @} before it. */
  public static Optional<MailDomain> parse(String typed) {
    return canonical(typed.strip().replaceFirst("^@", "")).map(MailDomain::new);
  }

  public static MailDomain of(EmailAddress address) {
    return new MailDomain(address.domain());
  }

  private static Optional<String> canonical(String domain) {
    return domain.length() > MAX_LENGTH
        ? Optional.empty()
        : AddressGrammar.canonicalDomain(domain).filter(it -> it.length() <= MAX_LENGTH);
  }

  @Override
  public int compareTo(MailDomain other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
