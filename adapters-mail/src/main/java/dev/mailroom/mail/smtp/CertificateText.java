package dev.mailroom.mail.smtp;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/** A certificate in few words. Days are UTC. */
final class CertificateText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;
  private static final int ENOUGH_NAMES = 3;

  private CertificateText() {}

  static String start(X509Certificate certificate) {
    return day(certificate.getNotBefore());
  }

  static String end(X509Certificate certificate) {
    return day(certificate.getNotAfter());
  }

  static String issuer(X509Certificate certificate) {
    return commonName(certificate.getIssuerX500Principal());
  }

  /** Whom it speaks for: the names that count (RFC 9525, 3), else the subject. */
  static String names(X509Certificate certificate) {
    var names =
        alternativeNames(certificate).stream()
            .filter(name -> name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
            .map(name -> (String) name.get(1))
            .limit(ENOUGH_NAMES)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? commonName(certificate.getSubjectX500Principal()) : names;
  }

  private static Collection<List<?>> alternativeNames(X509Certificate certificate) {
    try {
      var names = certificate.getSubjectAlternativeNames();
      return names == null ? List.of() : names;
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static String commonName(X500Principal principal) {
    try {
      return new LdapName(principal.getName())
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
              .map(rdn -> String.valueOf(rdn.getValue()))
              .findFirst()
              .orElse(principal.getName());
    } catch (InvalidNameException e) {
      return principal.getName();
    }
  }

  private static String day(Date date) {
    return DAY.format(date.toInstant());
  }
}
