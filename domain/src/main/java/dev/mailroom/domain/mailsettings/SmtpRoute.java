package dev.mailroom.domain.mailsettings;

import java.util.Optional;
import java.util.Set;

/**
 * An SMTP server that takes our mail (a submission server, RFC 6409).
 *
 * @param username absent for a relay that asks for none
 * @param trustedCa PEM certificates trusted besides the platform's own
 */
public record SmtpRoute(
    String host,
    int port,
    Optional<String> username,
    Optional<Secret> password,
    Security security,
    Timeouts timeouts,
    Set<TlsVersion> tlsVersions,
    Optional<String> trustedCa)
    implements Route {

  public SmtpRoute {
    tlsVersions = Set.copyOf(tlsVersions);
  }

  @Override
  public Provider provider() {
    return Provider.SMTP;
  }

  @Override
  public boolean isComplete() {
    return username.isPresent() == password.isPresent();
  }

  @Override
  public Optional<Secret> secret() {
    return password;
  }

  @Override
  public SmtpRoute withoutSecret() {
    return withPassword(Optional.empty());
  }

  @Override
  public String label() {
    return host;
  }

  /** Whether a credential stored for the other may be used here: same host, port and user. */
  public boolean isSameAccountAs(SmtpRoute other) {
    return host.equals(other.host) && port == other.port && username.equals(other.username);
  }

  /** The same way with another password, or none. */
  public SmtpRoute withPassword(Optional<Secret> replacement) {
    return new SmtpRoute(
        host, port, username, replacement, security, timeouts, tlsVersions, trustedCa);
  }
}
