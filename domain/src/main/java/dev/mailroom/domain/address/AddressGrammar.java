package dev.mailroom.domain.address;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The grammar of an {@link EmailAddress}: dot-atom local part (RFC 5322, 3.4.1), LDH domain labels
 * (RFC 5890, 2.3.1).
 */
final class AddressGrammar {

  private static final int MAX_LOCAL_PART = 64;
  private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /** Upper case in ASCII only: the Kelvin sign, say, folds to somebody else's k. */
  private static final Pattern LOCAL_PART =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*", Pattern.CASE_INSENSITIVE);

  private static final Pattern DOMAIN =
      Pattern.compile(LABEL + "(?:\\." + LABEL + ")*\\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

  private AddressGrammar() {}

  static boolean isCanonical(String value) {
    return canonical(value).filter(value::equals).isPresent();
  }

  static Optional<String> canonical(String typed) {
    if (typed.length() > 4 * EmailAddress.MAX_LENGTH) {
      return Optional.empty();
    }
    var trimmed = typed.strip();
    int at = trimmed.indexOf('@');
    if (at < 1 || at != trimmed.lastIndexOf('@')) {
      return Optional.empty();
    }
    var local = trimmed.substring(0, at);
    return canonicalDomain(trimmed.substring(at + 1))
        .filter(domain -> fits(local, domain))
        .map(domain -> local.toLowerCase(Locale.ROOT) + "@" + domain);
  }

  /** The domain alone, as it stands in canonical addresses. */
  static Optional<String> canonicalDomain(String typed) {
    return DomainLabels.toAscii(typed).filter(domain -> DOMAIN.matcher(domain).matches());
  }

  private static boolean fits(String local, String domain) {
    return local.length() <= MAX_LOCAL_PART
        && local.length() + 1 + domain.length() <= EmailAddress.MAX_LENGTH
        && LOCAL_PART.matcher(local).matches();
  }
}
