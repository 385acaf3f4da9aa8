package dev.mailroom.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The envelope in one packet where the server allows it (RFC 2920), else a command at a time. */
class PipeliningTest extends Sending {

  private static final Answer NO_SENDER = Answer.reply("550 5.1.8 who are you");

  @Test
  void where_it_is_offered_nothing_of_the_envelope_waits_for_an_answer() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript().on(Moment.MAIL, NO_SENDER))) {

      failure(Mails.relay(server.port()));

      assertThat(envelope(server)).containsExactly("MAIL", "RCPT", "DATA", "RSET");
    }
  }

  @Test
  void where_it_is_not_each_command_does() {
    var script = new SmtpScript().without("PIPELINING").on(Moment.MAIL, NO_SENDER);
    try (var server = ScriptedSmtpServer.start(script)) {

      failure(Mails.relay(server.port()));

      assertThat(envelope(server)).containsExactly("MAIL", "RSET");
    }
  }

  @Test
  void where_it_is_not_mail_is_taken_all_the_same() throws Exception {
    try (var server = ScriptedSmtpServer.start(new SmtpScript().without("PIPELINING"))) {

      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);
      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);

      assertThat(server.await(2)).hasSize(2);
      assertThat(envelope(server)).containsExactly("MAIL", "RCPT", "DATA", "MAIL", "RCPT", "DATA");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.1.8 who are you, SENDER, SENDER_REFUSED",
    "RCPT, 550 5.1.1 no such user, RECIPIENT, RECIPIENT_REFUSED",
    "DATA, 451 4.3.0 disk full, DATA, TRY_LATER"
  })
  void a_refusal_is_its_commands_own_and_the_next_mail_hears_its_own_replies(
      Moment moment, String reply, Stage stage, FailureKind kind) throws Exception {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {
      server.script().once(moment, Answer.reply(reply));

      var failure = failure(Mails.relay(server.port()));

      assertThat(failure.stage()).isEqualTo(stage);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);
      assertThat(server.await(1)).hasSize(1);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void a_server_that_would_take_a_message_for_nobody_is_left_without_one() throws Exception {
    try (var server = ScriptedSmtpServer.start(new SmtpScript().lax())) {
      server.script().once(Moment.RCPT, Answer.reply("550 5.1.1 no such user"));

      var failure = failure(Mails.relay(server.port()));

      assertThat(failure.kind()).isEqualTo(FailureKind.RECIPIENT_REFUSED);
      assertThat(send(Mails.relay(server.port()))).isInstanceOf(TransportResult.Accepted.class);
      assertThat(server.await(1)).hasSize(1);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  private static List<String> envelope(ScriptedSmtpServer server) {
    return server.commands().stream()
        .filter(command -> command.matches("(MAIL|RCPT|DATA|RSET).*"))
        .map(command -> command.substring(0, 4))
        .toList();
  }
}
