package dev.mailroom.persistence.mailsettings;

import static java.util.stream.Collectors.joining;

import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.TlsVersion;
import dev.mailroom.persistence.Sql;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns that only an SMTP route has. */
final class SmtpColumns {
  private SmtpColumns() {}

  static Sql bind(Sql sql, Optional<SmtpRoute> route) {
    return sql.with("smtp_host", route.map(SmtpRoute::host))
        .with("smtp_port", route.map(SmtpRoute::port))
        .with("smtp_username", route.flatMap(SmtpRoute::username))
        .with("smtp_security", route.map(SmtpRoute::security))
        .with("smtp_tls_versions", route.map(it -> codes(it.tlsVersions())))
        .with("smtp_trusted_ca", route.flatMap(SmtpRoute::trustedCa));
  }

  private static String codes(Set<TlsVersion> versions) {
    return Arrays.stream(TlsVersion.values())
        .filter(versions::contains)
        .map(version -> version.name().toLowerCase(Locale.ROOT))
        .collect(joining(","));
  }
}
