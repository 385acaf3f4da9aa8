package dev.mailroom.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.delivery.Blame;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.Lane;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.delivery.RouteHealth;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.delivery.Verdicts;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.RecordedStages;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import dev.mailroom.mail.testing.TestAuthority;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every answer of a server at every step; what each must mean stands in the table. */
class StageCodeMatrixTest {

  private static final TestAuthority AUTHORITY = new TestAuthority("Test Root");
  private static final SSLContext CERTIFICATE = AUTHORITY.server("localhost");
  private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(600);

  /** More than both sides' socket buffers take, so that it is still being written. */
  private static final OutgoingMessage LARGE =
      Mails.mail(Mails.english("Large", "x".repeat(12_000_000), "<p>x</p>"));

  @ParameterizedTest(name = "{0} answered by {1}: {2}, {3}, {4}")
  @CsvFileSource(resources = "stage-code-matrix.csv", delimiter = '|')
  void an_answer_means(Moment moment, String answer, String came, String fault, String connection) {
    var patience = answer.matches("\\((silence|trickle)\\)") ? LITTLE_PATIENCE : PATIENCE;
    try (var server = ScriptedSmtpServer.start(script(moment));
        var transport =
            new SmtpTransport(Optional.of("mailroom.example"), limits(moment, patience))) {
      var route = route(moment, server.port(), patience);
      server.script().once(moment, said(moment, answer, patience));

      var message = moment == Moment.BODY ? LARGE : Mails.mail();
      var result = transport.send(route, message, new RecordedStages());

      assertThat(came(result)).isEqualTo(came);
      assertThat(fault(result)).isEqualTo(fault);
      assertThat(server.mails()).matches(mails -> mails.isEmpty() || mayBeTaken(moment, came));
      assertThatTheMailFares(fault, result);
      assertThat(connectionAfter(transport, route, server)).isEqualTo(connection);
    }
  }

  private static String came(TransportResult result) {
    return result instanceof TransportResult.NotAccepted(var failure)
        ? failure.kind().name()
        : "taken";
  }

  private static String fault(TransportResult result) {
    return result instanceof TransportResult.NotAccepted(var failure)
        ? Blame.of(failure).name()
        : "nobody";
  }

  private static boolean mayBeTaken(Moment moment, String came) {
    return came.equals("taken") || moment == Moment.DOT;
  }

  /** Only a fault of the route costs the mail nothing; only it makes the route suspect. */
  private static void assertThatTheMailFares(String fault, TransportResult result) {
    var outcome = Verdicts.of(resentOnce(), result, NOW, 0.5);
    var health = RouteHealth.UNKNOWN.after(outcome, NOW);

    assertThat(outcome)
        .isInstanceOf(
            switch (fault) {
              case "nobody" -> Outcome.Sent.class;
              case "CIRCUMSTANCE" -> Outcome.RetryAt.class;
              case "MESSAGE" -> Outcome.Failed.class;
              case "ROUTE" -> Outcome.Held.class;
              default -> Outcome.Uncertain.class;
            });
    assertThat(health.faults()).isEqualTo(fault.equals("ROUTE") ? 1 : 0);
  }

  /** The next mail is always taken; whether over the same connection is the question. */
  private static String connectionAfter(
      SmtpTransport transport, SmtpRoute route, ScriptedSmtpServer server) {
    int before = server.connections();
    var next = transport.send(route, Mails.mail(), new RecordedStages());
    assertThat(next).isInstanceOf(TransportResult.Accepted.class);
    return server.connections() == before ? "kept" : "closed";
  }

  private static Answer said(Moment moment, String answer, Duration patience) {
    var usual = usual(moment);
    return switch (answer) {
      case "(long line)" -> Answer.reply(usual + " " + "x".repeat(2_000));
      case "(endless)" -> Answer.reply(usual + "-" + "x".repeat(300_000));
      case "(cut off)" -> Answer.reply(usual + "-first").thenClose();
      case "(silence)" -> Answer.silence();
      case "(close)" -> Answer.close();
      case "(reset)" -> Answer.reset();
      case "(trickle)" -> Answer.reply(usual + " 2.0.0 Fine").trickling(patience.dividedBy(3));
      default -> Answer.reply(answer);
    };
  }

  private static int usual(Moment moment) {
    return switch (moment) {
      case GREETING, STARTTLS, HANDSHAKE -> 220;
      case EHLO, EHLO_ENCRYPTED, MAIL, RCPT, BODY, DOT, NOOP, RSET -> 250;
      case AUTH -> 235;
      case DATA -> 354;
      case QUIT -> 221;
    };
  }

  private static SmtpScript script(Moment moment) {
    var script = new SmtpScript().offering("SIZE");
    return switch (moment) {
      case STARTTLS, HANDSHAKE -> script.startTls(CERTIFICATE);
      case AUTH -> script.account(Mails.USER, Mails.PASSWORD);
      case RSET -> script.once(Moment.RCPT, Answer.reply("550 5.1.1 No such user"));
      default -> script;
    };
  }

  private static SmtpRoute route(Moment moment, int port, Duration patience) {
    var route = Mails.relay(port, patience);
    return switch (moment) {
      case STARTTLS, HANDSHAKE ->
          Mails.secured(route, Security.STARTTLS_WHEN_OFFERED, AUTHORITY.pem());
      case AUTH -> Mails.withAccount(route);
      default -> route;
    };
  }

  /** A connection is left with QUIT once it has carried its share. */
  private static ConnectionLimits limits(Moment moment, Duration verdict) {
    var usual = ConnectionLimits.DEFAULT;
    int messages = moment == Moment.QUIT ? 1 : usual.messages();
    return new ConnectionLimits(usual.open(), messages, usual.idle(), usual.lifetime(), verdict);
  }

  private static ClaimedEmail resentOnce() {
    var email =
        new OutboxEmail(
            Mails.mail().id(),
            new EmailContent.AccountDisabled(new PersonName("Ada"), Mails.ADA, NOW),
            Mails.ADA,
            Reader.OF_THE_SITE,
            Lane.SECURITY,
            NOW,
            NOW,
            NOW.plus(Duration.ofDays(1)));
    return new ClaimedEmail(email, 2, 0, 1, 0);
  }
}
