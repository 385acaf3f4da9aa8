package dev.mailroom.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.delivery.Blame;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal of a server, by where it comes and what it says. */
class RefusalsTest extends Sending {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GREETING | 421 4.3.2 too busy                     | CONNECT   | SERVICE_UNAVAILABLE | CIRCUMSTANCE
          GREETING | 554 5.7.1 your address is listed       | CONNECT   | CLIENT_REFUSED      | ROUTE
          GREETING | 451 4.7.1 come back                    | CONNECT   | TRY_LATER           | CIRCUMSTANCE
          EHLO     | 421 4.3.2 shutting down                | SECURE    | SERVICE_UNAVAILABLE | CIRCUMSTANCE
          MAIL     | 550 5.7.1 sender not allowed           | SENDER    | SENDER_REFUSED      | ROUTE
          MAIL     | 553 5.1.8 domain does not exist        | SENDER    | SENDER_REFUSED      | ROUTE
          MAIL     | 530 5.7.0 Authentication required      | SENDER    | AUTHENTICATION_REQUIRED | ROUTE
          MAIL     | 550 Please log in first                | SENDER    | AUTHENTICATION_REQUIRED | ROUTE
          MAIL     | 451 4.3.0 greylisted                   | SENDER    | TRY_LATER           | CIRCUMSTANCE
          MAIL     | 421 4.7.0 too many                     | SENDER    | SERVICE_UNAVAILABLE | CIRCUMSTANCE
          MAIL     | 552 5.3.4 too large                    | SENDER    | MESSAGE_TOO_LARGE   | MESSAGE
          RCPT     | 550 5.1.1 no such user                 | RECIPIENT | RECIPIENT_REFUSED   | MESSAGE
          RCPT     | 550 no such user                       | RECIPIENT | RECIPIENT_REFUSED   | MESSAGE
          RCPT     | 552 5.2.2 mailbox full                 | RECIPIENT | RECIPIENT_REFUSED   | MESSAGE
          RCPT     | 452 4.2.2 mailbox full                 | RECIPIENT | TRY_LATER           | CIRCUMSTANCE
          RCPT     | 450 4.7.1 greylisted                   | RECIPIENT | TRY_LATER           | CIRCUMSTANCE
          RCPT     | 550 4.7.1 an enhanced code beats three | RECIPIENT | TRY_LATER           | CIRCUMSTANCE
          RCPT     | 554 5.7.1 Relay access denied          | RECIPIENT | AUTHENTICATION_REQUIRED | ROUTE
          RCPT     | 550 5.7.1 Unable to relay              | RECIPIENT | AUTHENTICATION_REQUIRED | ROUTE
          RCPT     | 454 4.7.1 Relay access denied          | RECIPIENT | AUTHENTICATION_REQUIRED | ROUTE
          RCPT     | 530 5.7.1 Authentication required      | RECIPIENT | AUTHENTICATION_REQUIRED | ROUTE
          RCPT     | 421 4.3.2 shutting down                | RECIPIENT | SERVICE_UNAVAILABLE | CIRCUMSTANCE
          DATA     | 554 5.5.1 no                           | DATA      | MESSAGE_REFUSED     | MESSAGE
          DATA     | 451 4.3.0 disk full                    | DATA      | TRY_LATER           | CIRCUMSTANCE
          DATA     | 421 4.3.2 shutting down                | DATA      | SERVICE_UNAVAILABLE | CIRCUMSTANCE
          DOT      | 554 5.7.1 spam                         | ACCEPT    | MESSAGE_REFUSED     | MESSAGE
          DOT      | 550 5.7.1 content rejected             | ACCEPT    | MESSAGE_REFUSED     | MESSAGE
          DOT      | 552 5.3.4 too large                    | ACCEPT    | MESSAGE_TOO_LARGE   | MESSAGE
          DOT      | 552 message exceeds the limit          | ACCEPT    | MESSAGE_TOO_LARGE   | MESSAGE
          DOT      | 451 4.3.0 try again                    | ACCEPT    | TRY_LATER           | CIRCUMSTANCE
          DOT      | 421 4.3.2 shutting down                | ACCEPT    | SERVICE_UNAVAILABLE | CIRCUMSTANCE
          """)
  void a_refusal_is_named_by_its_stage_and_words(
      Moment moment, String reply, Stage stage, FailureKind kind, Blame blame) {
    var script = new SmtpScript().on(moment, Answer.reply(reply));
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(Mails.relay(server.port()));

      assertThat(failure.stage()).isEqualTo(stage);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(Blame.of(failure)).isEqualTo(blame);
      assertThat(failure.reply().orElseThrow()).hasToString(reply);
      assertThat(server.mails()).isEmpty();
    }
  }

  @Test
  void relaying_refused_to_one_who_logged_in_is_about_the_recipient() {
    var script =
        new SmtpScript()
            .account(Mails.USER, Mails.PASSWORD)
            .on(Moment.RCPT, Answer.reply("550 5.7.1 not yours to relay to"));
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(Mails.withAccount(Mails.relay(server.port())));

      assertThat(failure.kind()).isEqualTo(FailureKind.RECIPIENT_REFUSED);
      assertThat(Blame.of(failure)).isEqualTo(Blame.MESSAGE);
    }
  }

  @Test
  void a_sender_that_ses_has_not_verified_is_the_routes_fault_though_told_last() {
    var script =
        new SmtpScript()
            .account(Mails.USER, Mails.PASSWORD)
            .on(
                Moment.DOT,
                Answer.reply(
                    "554 Message rejected: Email address is not verified. The following identities"
                        + " failed the check in region EU-WEST-1: no-reply@nexus.example"));
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(Mails.withAccount(Mails.relay(server.port())));

      assertThat(failure.stage()).isEqualTo(Stage.SENDER);
      assertThat(failure.kind()).isEqualTo(FailureKind.SENDER_REFUSED);
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
    }
  }

  @Test
  void a_recipient_that_the_ses_sandbox_has_not_verified_fails_the_mail_alone() {
    var script =
        new SmtpScript()
            .on(
                Moment.DOT,
                Answer.reply(
                    "554 Message rejected: Email address is not verified. The following identities"
                        + " failed the check in region EU-WEST-1: ada@example.com"));
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(Mails.relay(server.port()));

      assertThat(failure.kind()).isEqualTo(FailureKind.MESSAGE_REFUSED);
      assertThat(Blame.of(failure)).isEqualTo(Blame.MESSAGE);
    }
  }

  @Test
  void a_reply_of_many_lines_is_kept_whole() {
    var script =
        new SmtpScript()
            .on(
                Moment.DOT,
                Answer.reply("554-5.7.1 first line", "554-5.7.1 second", "554 5.7.1 ü"));
    try (var server = ScriptedSmtpServer.start(script)) {

      var reply = failure(Mails.relay(server.port())).reply().orElseThrow();

      assertThat(reply.code()).isEqualTo(554);
      assertThat(reply.text()).isEqualTo("5.7.1 first line\n5.7.1 second\n5.7.1 ü");
      assertThat(reply.enhanced()).hasToString("Optional[5.7.1]");
    }
  }

  @Test
  void a_message_above_the_servers_limit_is_not_even_offered() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript().offering("SIZE 200"))) {

      var failure = failure(Mails.relay(server.port()));

      assertThat(failure.kind()).isEqualTo(FailureKind.MESSAGE_TOO_LARGE);
      assertThat(failure.detail()).isEqualTo("the server takes at most 200 B");
      assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }
  }

  @Test
  void a_server_that_knows_no_ehlo_takes_mail_all_the_same() throws Exception {
    var script = new SmtpScript().once(Moment.EHLO, Answer.reply("500 what?"));
    try (var server = ScriptedSmtpServer.start(script)) {

      var result = send(Mails.relay(server.port()));

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
      assertThat(server.await(1).getFirst().mail()).isEqualTo("<no-reply@nexus.example>");
    }
  }

  @Test
  void after_a_refusal_the_connection_is_good_for_the_next_mail() throws Exception {
    var script = new SmtpScript().once(Moment.RCPT, Answer.reply("550 5.1.1 no such user"));
    try (var server = ScriptedSmtpServer.start(script)) {
      SmtpRoute route = Mails.relay(server.port());
      failure(route);

      var second = send(route);

      assertThat(second).isInstanceOf(TransportResult.Accepted.class);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.commands()).contains("RSET");
      assertThat(server.await(1)).hasSize(1);
    }
  }
}
