package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.domain.delivery.Blame;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.RecordedStages;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import dev.mailroom.mail.testing.TestAuthority;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole mails in one round trip over a connection in use, and what may go wrong with them. */
class OneBreathTest extends Sending {

  @Test
  void a_mail_on_the_heels_of_another_goes_whole_and_is_the_same_to_the_byte() throws Exception {
    try (var server = start(new SmtpScript())) {
      send(Mails.relay(server.port()));

      var result = transport.send(Mails.relay(server.port()), Mails.mail(), stages);

      assertThat(result)
          .isEqualTo(new TransportResult.Accepted(Reply.of(250, "2.0.0 Ok: queued as 4fb4d7")));
      assertThat(chunks(server)).isEqualTo(1);
      var mail = server.await(2).getLast();
      assertThat(mail.rcpts()).containsExactly("<ada@example.com>");
      assertThat(mail.source()).isEqualTo(new String(MessageBytes.of(Mails.mail()), US_ASCII));
    }
  }

  @Test
  void it_shows_every_stage_with_its_reply() {
    try (var server = warm(new SmtpScript())) {
      var second = new RecordedStages();

      transport.send(Mails.relay(server.port()), Mails.mail(), second);

      assertThat(second.completed())
          .containsExactly(Stage.SENDER, Stage.RECIPIENT, Stage.DATA, Stage.ACCEPT)
          .isEqualTo(second.entered());
      assertThat(second.reply(Stage.SENDER)).hasToString("250 2.1.0 Ok");
      assertThat(second.reply(Stage.RECIPIENT)).hasToString("250 2.1.5 Ok");
      assertThat(second.reply(Stage.ACCEPT)).hasToString("250 2.0.0 Ok: queued as 4fb4d7");
    }
  }

  @Test
  void under_tls_it_is_no_different() throws Exception {
    var authority = new TestAuthority("Test Root");
    try (var server = start(new SmtpScript().startTls(authority.server("localhost")))) {
      var route =
          Mails.secured(Mails.relay(server.port()), Security.REQUIRED_STARTTLS, authority.pem());
      send(route);

      assertThat(send(route)).isInstanceOf(TransportResult.Accepted.class);

      assertThat(chunks(server)).isEqualTo(1);
      assertThat(server.await(2).getLast().source())
          .isEqualTo(new String(MessageBytes.of(Mails.mail()), US_ASCII));
    }
  }

  @ParameterizedTest
  @CsvSource({"PIPELINING", "CHUNKING"})
  void without_both_extensions_mail_goes_step_by_step(String missing) {
    try (var server = warm(new SmtpScript().without(missing), missing)) {

      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);

      assertThat(chunks(server)).isZero();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void over_a_connection_that_has_rested_mail_goes_step_by_step() throws Exception {
    try (var server = warm(new SmtpScript())) {
      Thread.sleep(Duration.ofMillis(1_100));

      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);

      assertThat(chunks(server)).isZero();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.1.8 who are you, SENDER, SENDER_REFUSED",
    "RCPT, 550 5.1.1 no such user, RECIPIENT, RECIPIENT_REFUSED",
    "RCPT, 450 4.2.1 greylisted, RECIPIENT, TRY_LATER",
    "DOT, 554 5.7.1 spam, ACCEPT, MESSAGE_REFUSED",
    "DOT, 451 4.3.0 try again, ACCEPT, TRY_LATER"
  })
  void a_refusal_is_its_stages_own_and_the_connection_is_good_for_the_next_mail(
      Moment moment, String reply, Stage stage, FailureKind kind) throws Exception {
    try (var server = warm(new SmtpScript())) {
      server.script().once(moment, Answer.reply(reply));

      var failure = failure(Mails.relay(server.port()));

      assertThat(failure.stage()).isEqualTo(stage);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.reply().orElseThrow()).hasToString(reply);
      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);
      assertThat(server.await(2)).hasSize(2);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(chunks(server)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MAIL", "RCPT", "BODY", "DOT"})
  void a_connection_lost_at_any_point_leaves_the_outcome_unknown(Moment moment) {
    for (var end : new Answer[] {Answer.close(), Answer.reset()}) {
      try (var server = warm(new SmtpScript())) {
        server.script().once(moment, end);

        var failure = failure(Mails.relay(server.port()));

        assertThat(failure.stage()).isEqualTo(Stage.ACCEPT);
        assertThat(Blame.of(failure)).isEqualTo(Blame.UNKNOWN_OUTCOME);
      }
    }
  }

  @Test
  void a_server_that_hung_up_on_a_whole_mail_is_sent_to_step_by_step_from_then_on() {
    try (var server = warm(new SmtpScript())) {
      server.script().once(Moment.MAIL, Answer.close());
      failure(Mails.relay(server.port()));

      for (int i = 0; i < 3; i++) {
        assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);
      }

      assertThat(chunks(server)).isZero();
    }
  }

  @Test
  void a_421_takes_the_mail_elsewhere_and_costs_no_trust() throws Exception {
    try (var server = warm(new SmtpScript())) {
      server.script().once(Moment.MAIL, Answer.reply("421 4.7.0 too many messages").thenClose());

      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);
      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);

      assertThat(server.await(3)).hasSize(3);
      assertThat(server.connections()).isEqualTo(2);
      assertThat(chunks(server)).isEqualTo(1);
    }
  }

  @Test
  void a_server_that_does_not_know_what_it_offers_gets_the_mail_step_by_step() throws Exception {
    try (var server = warm(new SmtpScript())) {
      server.script().once(Moment.DOT, Answer.reply("502 5.5.1 BDAT not implemented"));

      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);
      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);

      assertThat(server.await(3)).hasSize(3);
      assertThat(server.connections()).isEqualTo(2);
      assertThat(chunks(server)).isEqualTo(1);
    }
  }

  @Test
  void a_mail_refused_and_taken_all_the_same_is_not_sent_again() {
    try (var server = warm(new SmtpScript().lax())) {
      server.script().once(Moment.RCPT, Answer.reply("550 5.1.1 no such user"));

      var failure = failure(Mails.relay(server.port()));

      assertThat(Blame.of(failure)).isEqualTo(Blame.UNKNOWN_OUTCOME);
      assertThat(server.mails()).hasSize(2);
    }
  }

  @Test
  void a_fault_of_ours_once_it_is_written_is_seen_to_be_after_the_message() {
    try (var server = warm(new SmtpScript())) {
      var failing = new RecordedStages().failingAt(Stage.RECIPIENT);

      assertThatThrownBy(() -> transport.send(Mails.relay(server.port()), Mails.mail(), failing))
          .isInstanceOf(IllegalStateException.class);

      assertThat(failing.entered()).last().isEqualTo(Stage.ACCEPT);
    }
  }

  private static ScriptedSmtpServer start(SmtpScript script) {
    return ScriptedSmtpServer.start(script.offering("CHUNKING"));
  }

  /** One mail has gone over a connection to it just now. */
  private ScriptedSmtpServer warm(SmtpScript script) {
    return warm(script, "nothing");
  }

  private ScriptedSmtpServer warm(SmtpScript script, String missing) {
    var server = ScriptedSmtpServer.start(script.offering("CHUNKING").without(missing));
    assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);
    return server;
  }

  private static long chunks(ScriptedSmtpServer server) {
    return server.commands().stream().filter(command -> command.startsWith("BDAT ")).count();
  }
}
