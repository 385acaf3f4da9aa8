package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.delivery.Blame;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import dev.mailroom.mail.testing.TestAuthority;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is wrong with TLS, the server has got no credential and no mail: its capture says so.
 */
class TlsFaultsTest extends Sending {

  private static final TestAuthority AUTHORITY = new TestAuthority("Test Root");
  private static final Duration DAY = Duration.ofDays(1);

  /** What goes wrong, and how it is told. */
  enum Fault {
    EXPIRED(FailureKind.CERTIFICATE_EXPIRED),
    NOT_YET_VALID(FailureKind.CERTIFICATE_NOT_YET_VALID),
    WRONG_HOST(FailureKind.CERTIFICATE_WRONG_HOST),
    SELF_SIGNED(FailureKind.CERTIFICATE_UNKNOWN_AUTHORITY),
    UNKNOWN_AUTHORITY(FailureKind.CERTIFICATE_UNKNOWN_AUTHORITY),
    TLS_1_0_ONLY(FailureKind.TLS_VERSION_MISMATCH),
    STARTTLS_MISSING(FailureKind.STARTTLS_NOT_OFFERED),
    STARTTLS_REFUSED_FOR_NOW(FailureKind.TRY_LATER),
    STARTTLS_REFUSED(FailureKind.STARTTLS_REFUSED),
    STARTTLS_ANSWERED_BY_ANOTHER_SUCCESS(FailureKind.STARTTLS_REFUSED),
    WORDS_SLIPPED_IN(FailureKind.TLS_FAILED),
    LOG_IN_MISSING_UNDER_TLS(FailureKind.AUTH_NOT_OFFERED);

    private final FailureKind kind;

    Fault(FailureKind kind) {
      this.kind = kind;
    }
  }

  static Stream<Arguments> faults() {
    return Arrays.stream(Fault.values())
        .flatMap(fault ->
            Arrays.stream(Security.values())
                .filter(security -> happens(fault, security))
                .map(security -> Arguments.of(fault, security)));
  }

  /** Where STARTTLS is not said it cannot go wrong; where it is not required it may be missing. */
  private static boolean happens(Fault fault, Security security) {
    return switch (fault) {
      case STARTTLS_MISSING -> security == Security.REQUIRED_STARTTLS;
      case STARTTLS_REFUSED_FOR_NOW,
          STARTTLS_REFUSED,
          STARTTLS_ANSWERED_BY_ANOTHER_SUCCESS,
          WORDS_SLIPPED_IN ->
          security != Security.IMPLICIT_TLS;
      default -> true;
    };
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("faults")
  void no_credential_and_no_mail_is_sent(Fault fault, Security security) {
    try (var server = ScriptedSmtpServer.start(script(fault, security))) {
      var route = Mails.withAccount(Mails.relay(server.port()));

      var failure = failure(Mails.secured(route, security, AUTHORITY.pem()));

      assertThat(failure.kind()).as(failure.detail()).isEqualTo(fault.kind);
      assertThat(failure.stage()).isLessThanOrEqualTo(Stage.AUTHENTICATE);
      assertThat(Blame.of(failure))
          .isEqualTo(fault == Fault.STARTTLS_REFUSED_FOR_NOW ? Blame.CIRCUMSTANCE : Blame.ROUTE);
      assertThat(server.everything())
          .doesNotContain("AUTH", "MAIL", Mails.PASSWORD, base64(Mails.PASSWORD))
          .doesNotContain(base64("\0" + Mails.USER + "\0" + Mails.PASSWORD));
    }
  }

  private static SmtpScript script(Fault fault, Security security) {
    var script = new SmtpScript().account(Mails.USER, Mails.PASSWORD).logInRequired();
    var certificate = certificate(fault);
    if (security == Security.IMPLICIT_TLS) {
      script.implicitTls(certificate);
    } else if (fault != Fault.STARTTLS_MISSING) {
      script.startTls(certificate);
    }
    return switch (fault) {
      case TLS_1_0_ONLY -> script.on(Moment.HANDSHAKE, tls10());
      case STARTTLS_REFUSED_FOR_NOW ->
          script.on(Moment.STARTTLS, Answer.reply("454 4.7.0 TLS is not available now"));
      case STARTTLS_REFUSED -> script.on(Moment.STARTTLS, Answer.reply("502 5.5.1 No"));
      case STARTTLS_ANSWERED_BY_ANOTHER_SUCCESS ->
          script.on(Moment.STARTTLS, Answer.reply("250 2.0.0 Ok"));
      case WORDS_SLIPPED_IN ->
          script.on(Moment.STARTTLS, Answer.reply("220 2.0.0 Go", "250 AUTH PLAIN"));
      case LOG_IN_MISSING_UNDER_TLS -> withoutLogIn(script);
      default -> script;
    };
  }

  private static SmtpScript withoutLogIn(SmtpScript script) {
    return script.on(Moment.EHLO_ENCRYPTED, Answer.reply("250 scripted.example"));
  }

  private static SSLContext certificate(Fault fault) {
    var now = Instant.now();
    return switch (fault) {
      case EXPIRED -> AUTHORITY.server(now.minus(DAY.multipliedBy(3)), now.minus(DAY), "localhost");
      case NOT_YET_VALID ->
          AUTHORITY.server(now.plus(DAY), now.plus(DAY.multipliedBy(3)), "localhost");
      case WRONG_HOST -> AUTHORITY.server("mail.example");
      case SELF_SIGNED -> TestAuthority.selfSigned("localhost");
      case UNKNOWN_AUTHORITY -> new TestAuthority("Somebody Else").server("localhost");
      default -> AUTHORITY.server("localhost");
    };
  }

  /** Not before the client has said hello, which is not looked at. */
  private static Answer tls10() {
    return Answer.reply(helloOfTls10()).after(Duration.ofMillis(200));
  }

  /** A ServerHello that chooses version 3.1, which is TLS 1.0 (RFC 2246, 7.4.1.3). */
  private static String helloOfTls10() {
    var random = "A".repeat(32);
    var hello = "\3\1" + random + "\0" + "\0\147" + "\0";
    var handshake = "\2\0\0" + (char) hello.length() + hello;
    return "\26\3\1\0" + (char) handshake.length() + handshake;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1));
  }
}
