package dev.mailroom.mail.smtp;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.Header;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.mailsettings.Secret;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.domain.mailsettings.TlsVersion;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The mail and the route most tests start from. */
final class Mails {

  static final Mailbox SENDER =
      Mailbox.of("Nexus Dynamics", EmailAddress.of("no-reply@nexus.example"));
  static final EmailAddress ADA = EmailAddress.of("ada@example.com");
  static final String USER = "postmaster@nexus.example";
  static final String PASSWORD = "correct horse battery";

  private Mails() {}

  static OutgoingMessage mail() {
    return mail(english("Hello", "Hello Ada\n", "<p>Hello Ada</p>\n"));
  }

  static RenderedEmail english(String subject, String text, String html) {
    return new RenderedEmail(Locale.ENGLISH, subject, text, html);
  }

  static OutgoingMessage mail(RenderedEmail body) {
    return mail(SENDER, body);
  }

  static OutgoingMessage mail(Mailbox sender, RenderedEmail body) {
    var id = new EmailId(UUID.fromString("01926f4e-7c1a-7000-8000-000000000001"));
    return new OutgoingMessage(
        id,
        OutgoingMessage.messageId(id, sender),
        Instant.parse("2026-11-22T17:00:00Z"),
        sender,
        ADA,
        body,
        List.of());
  }

  static OutgoingMessage with(List<Header> headers, OutgoingMessage mail) {
    return new OutgoingMessage(
        mail.id(),
        mail.messageId(),
        mail.date(),
        mail.sender(),
        mail.recipient(),
        mail.body(),
        headers);
  }

  /** Plain, no log-in. */
  static SmtpRoute relay(int port) {
    return relay(port, Duration.ofSeconds(5));
  }

  static SmtpRoute relay(int port, Duration patience) {
    return new SmtpRoute(
        "localhost",
        port,
        Optional.empty(),
        Optional.empty(),
        Security.STARTTLS_WHEN_OFFERED,
        new Timeouts(Duration.ofSeconds(2), patience, patience),
        Set.of(TlsVersion.values()),
        Optional.empty());
  }

  static SmtpRoute at(String host, SmtpRoute route) {
    return new SmtpRoute(
        host,
        route.port(),
        route.username(),
        route.password(),
        route.security(),
        route.timeouts(),
        route.tlsVersions(),
        route.trustedCa());
  }

  static SmtpRoute withAccount(SmtpRoute route) {
    return withAccount(route, USER, PASSWORD);
  }

  static SmtpRoute withAccount(SmtpRoute route, String user, String password) {
    return new SmtpRoute(
        route.host(),
        route.port(),
        Optional.of(user),
        Optional.of(new Secret(password)),
        route.security(),
        route.timeouts(),
        route.tlsVersions(),
        route.trustedCa());
  }

  static SmtpRoute secured(SmtpRoute route, Security security, String pem) {
    return new SmtpRoute(
        route.host(),
        route.port(),
        route.username(),
        route.password(),
        security,
        route.timeouts(),
        route.tlsVersions(),
        Optional.of(pem));
  }
}
