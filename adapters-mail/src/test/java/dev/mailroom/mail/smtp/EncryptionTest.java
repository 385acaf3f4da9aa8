package dev.mailroom.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.delivery.Blame;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.TlsVersion;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import dev.mailroom.mail.testing.TestAuthority;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** TLS in both its ways, and all that can be wrong with it. */
class EncryptionTest extends Sending {

  private static final TestAuthority AUTHORITY = new TestAuthority("Test Root");
  private static final Instant NOW = Instant.now();
  private static final Duration DAY = Duration.ofDays(1);

  @ParameterizedTest
  @EnumSource
  void every_security_works_with_a_good_certificate(Security security) {
    try (var server = ScriptedSmtpServer.start(speaking(security, good()))) {

      var result = send(route(server, security));

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
      assertThat(stages.detail(Stage.SECURE)).contains("certificate for localhost");
      assertThat(server.inClear()).doesNotContain("AUTH", "MAIL");
    }
  }

  @Test
  void starttls_that_is_required_and_not_offered_ends_it() {
    var script = new SmtpScript().account(Mails.USER, Mails.PASSWORD);
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(route(server, Security.REQUIRED_STARTTLS));

      assertThat(failure.stage()).isEqualTo(Stage.SECURE);
      assertThat(failure.kind()).isEqualTo(FailureKind.STARTTLS_NOT_OFFERED);
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
      assertThat(server.everything()).isEqualTo("EHLO mailroom.example\r\n");
    }
  }

  @Test
  void starttls_that_is_refused_ends_it() {
    var script =
        speaking(Security.STARTTLS_WHEN_OFFERED, good())
            .on(Moment.STARTTLS, Answer.reply("502 5.5.1 not now"));
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(route(server, Security.STARTTLS_WHEN_OFFERED));

      assertThat(failure.kind()).isEqualTo(FailureKind.STARTTLS_REFUSED);
      assertThat(failure.detail()).isEqualTo("502 5.5.1 not now");
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
      assertThat(server.everything()).doesNotContain("AUTH", "MAIL");
    }
  }

  @Test
  void implicit_tls_on_a_port_that_stays_silent_times_out() {
    var script = new SmtpScript().on(Moment.GREETING, Answer.silence());
    try (var server = ScriptedSmtpServer.start(script)) {
      var silent = Mails.relay(server.port(), Duration.ofSeconds(1));

      var failure = failure(Mails.secured(silent, Security.IMPLICIT_TLS, AUTHORITY.pem()));

      assertThat(stages.completed()).containsExactly(Stage.RESOLVE, Stage.CONNECT);
      assertThat(failure.stage()).isEqualTo(Stage.SECURE);
      assertThat(failure.kind()).isEqualTo(FailureKind.READ_TIMEOUT);
      assertThat(Blame.of(failure)).isEqualTo(Blame.CIRCUMSTANCE);
      assertThat(server.everything()).doesNotContain("EHLO", "AUTH", "MAIL");
    }
  }

  @Test
  void implicit_tls_whose_server_never_greets_times_out() {
    var script = speaking(Security.IMPLICIT_TLS, good()).on(Moment.GREETING, Answer.silence());
    try (var server = ScriptedSmtpServer.start(script)) {
      var silent = Mails.relay(server.port(), Duration.ofSeconds(1));

      var failure = failure(Mails.secured(silent, Security.IMPLICIT_TLS, AUTHORITY.pem()));

      assertThat(failure.stage()).isEqualTo(Stage.SECURE);
      assertThat(failure.kind()).isEqualTo(FailureKind.READ_TIMEOUT);
      assertThat(Blame.of(failure)).isEqualTo(Blame.CIRCUMSTANCE);
    }
  }

  static Stream<Object[]> badCertificates() {
    var stranger = new TestAuthority("Somebody Else");
    return Stream.of(
            Security.IMPLICIT_TLS, Security.REQUIRED_STARTTLS, Security.STARTTLS_WHEN_OFFERED)
        .flatMap(security ->
            Stream.of(
                new Object[] {
                  security,
                  AUTHORITY.server(NOW.minus(DAY.multipliedBy(3)), NOW.minus(DAY), "localhost"),
                  FailureKind.CERTIFICATE_EXPIRED,
                  "expired on "
                },
                new Object[] {
                  security,
                  AUTHORITY.server(NOW.plus(DAY), NOW.plus(DAY.multipliedBy(3)), "localhost"),
                  FailureKind.CERTIFICATE_NOT_YET_VALID,
                  "is valid only from "
                },
                new Object[] {
                  security,
                  AUTHORITY.server("mail.example", "mx.example"),
                  FailureKind.CERTIFICATE_WRONG_HOST,
                  "is for mail.example, mx.example, not for localhost"
                },
                new Object[] {
                  security,
                  stranger.server("localhost"),
                  FailureKind.CERTIFICATE_UNKNOWN_AUTHORITY,
                  "was issued by Somebody Else, which is not trusted here"
                }));
  }

  @ParameterizedTest
  @MethodSource("badCertificates")
  void a_bad_certificate_is_told_apart_and_nothing_is_sent(
      Security security, SSLContext certificate, FailureKind kind, String words) {
    try (var server = ScriptedSmtpServer.start(speaking(security, certificate))) {

      var failure = failure(route(server, security));

      assertThat(failure.stage()).isEqualTo(Stage.SECURE);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.detail()).contains(words);
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
      assertThat(server.everything()).doesNotContain("AUTH", "MAIL");
    }
  }

  @Test
  void without_the_added_authority_its_certificates_are_not_believed() {
    try (var server = ScriptedSmtpServer.start(speaking(Security.IMPLICIT_TLS, good()))) {
      var route = Mails.secured(Mails.relay(server.port()), Security.IMPLICIT_TLS, "");

      assertThat(failure(route).kind()).isEqualTo(FailureKind.CERTIFICATE_UNKNOWN_AUTHORITY);
    }
  }

  @Test
  void tls_on_a_port_that_speaks_first_is_told() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {

      var failure = failure(route(server, Security.IMPLICIT_TLS));

      assertThat(failure.stage()).isEqualTo(Stage.SECURE);
      assertThat(failure.kind()).isEqualTo(FailureKind.TLS_ON_PLAIN_PORT);
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "IMPLICIT_TLS", mode = EnumSource.Mode.EXCLUDE)
  void plain_on_a_port_that_waits_for_tls_is_told(Security security) {
    try (var server = ScriptedSmtpServer.start(speaking(Security.IMPLICIT_TLS, good()))) {

      var failure = failure(route(server, security, Duration.ofSeconds(1)));

      assertThat(failure.stage()).isEqualTo(Stage.CONNECT);
      assertThat(failure.kind()).isEqualTo(FailureKind.PLAIN_ON_TLS_PORT);
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
    }
  }

  @Test
  void versions_that_do_not_meet_are_told() {
    for (var security : Security.values()) {
      var script = speaking(security, good()).protocols("TLSv1.2");
      try (var server = ScriptedSmtpServer.start(script)) {

        var failure = failure(only(TlsVersion.TLS_1_3, route(server, security)));

        assertThat(failure.stage()).isEqualTo(Stage.SECURE);
        assertThat(failure.kind()).isEqualTo(FailureKind.TLS_VERSION_MISMATCH);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void only_the_versions_allowed_are_spoken(TlsVersion version) {
    for (var security : Security.values()) {
      try (var server = ScriptedSmtpServer.start(speaking(security, good()))) {

        var result = send(only(version, route(server, security)));

        assertThat(result).isInstanceOf(TransportResult.Accepted.class);
        assertThat(stages.detail(Stage.SECURE)).startsWith(version.protocol() + " TLS_");
      }
    }
  }

  /** Taken for the EHLO reply under TLS, they would hide AUTH (CVE-2011-0411's mirror image). */
  @Test
  void words_slipped_in_before_the_handshake_end_it() {
    var script =
        speaking(Security.REQUIRED_STARTTLS, good())
            .on(Moment.STARTTLS, Answer.reply("220 go", "250 slipped in"));
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(route(server, Security.REQUIRED_STARTTLS));

      assertThat(failure.stage()).isEqualTo(Stage.SECURE);
      assertThat(failure.kind()).isEqualTo(FailureKind.TLS_FAILED);
      assertThat(failure.detail()).endsWith("went on in clear");
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
      assertThat(server.everything()).doesNotContain("AUTH", "MAIL");
    }
  }

  @Test
  void a_log_in_offered_in_clear_only_is_forgotten_under_tls() {
    var script =
        speaking(Security.REQUIRED_STARTTLS, good())
            .on(Moment.EHLO_ENCRYPTED, Answer.reply("250 scripted.example"));
    try (var server = ScriptedSmtpServer.start(script)) {

      TransportFailure failure = failure(route(server, Security.REQUIRED_STARTTLS));

      assertThat(failure.kind()).isEqualTo(FailureKind.AUTH_NOT_OFFERED);
    }
  }

  private static SSLContext good() {
    return AUTHORITY.server("localhost");
  }

  private static SmtpScript speaking(Security security, SSLContext certificate) {
    var script = new SmtpScript().account(Mails.USER, Mails.PASSWORD).logInRequired();
    return security == Security.IMPLICIT_TLS
        ? script.implicitTls(certificate)
        : script.startTls(certificate);
  }

  private static SmtpRoute route(ScriptedSmtpServer server, Security security) {
    return route(server, security, Duration.ofSeconds(5));
  }

  private static SmtpRoute route(ScriptedSmtpServer server, Security security, Duration patience) {
    var plain = Mails.relay(server.port(), patience);
    return Mails.secured(Mails.withAccount(plain), security, AUTHORITY.pem());
  }

  private static SmtpRoute only(TlsVersion version, SmtpRoute route) {
    return new SmtpRoute(
        route.host(),
        route.port(),
        route.username(),
        route.password(),
        route.security(),
        route.timeouts(),
        Set.of(version),
        route.trustedCa());
  }
}
