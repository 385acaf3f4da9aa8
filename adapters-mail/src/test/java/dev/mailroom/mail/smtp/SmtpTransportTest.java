package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import dev.mailroom.mail.testing.TestAuthority;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways in: plain, STARTTLS, implicit TLS, with and without a log-in. */
class SmtpTransportTest extends Sending {

  private static final TestAuthority AUTHORITY = new TestAuthority("Test Root");

  @Test
  void a_relay_takes_mail_in_clear_without_a_log_in() throws Exception {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {

      var result = transport.send(Mails.relay(server.port()), Mails.mail(), stages);

      assertThat(result)
          .isEqualTo(new TransportResult.Accepted(Reply.of(250, "2.0.0 Ok: queued as 4fb4d7")));
      var mail = server.await(1).getFirst();
      assertThat(mail.mail()).startsWith("<no-reply@nexus.example> SIZE=");
      assertThat(mail.rcpts()).containsExactly("<ada@example.com>");
      assertThat(mail.source()).isEqualTo(new String(MessageBytes.of(Mails.mail()), US_ASCII));
      assertThat(server.commands()).first().isEqualTo("EHLO mailroom.example");
    }
  }

  @Test
  void starttls_then_a_log_in_shows_every_stage() throws Exception {
    var script =
        new SmtpScript()
            .account(Mails.USER, Mails.PASSWORD)
            .logInRequired()
            .startTls(AUTHORITY.server("localhost"));
    try (var server = ScriptedSmtpServer.start(script)) {
      var route =
          Mails.secured(
              Mails.withAccount(Mails.relay(server.port())),
              Security.REQUIRED_STARTTLS,
              AUTHORITY.pem());

      var result = transport.send(route, Mails.mail(), stages);

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
      assertThat(server.await(1)).hasSize(1);
      assertThat(stages.entered()).isEqualTo(List.of(Stage.values()));
      assertThat(stages.completed()).isEqualTo(List.of(Stage.values()));
      assertThat(stages.detail(Stage.SECURE))
          .matches("TLSv1.3 TLS_\\w+, certificate for localhost until \\d+ \\w{3} \\d{4}");
      assertThat(stages.detail(Stage.AUTHENTICATE)).isEqualTo(Mails.USER);
      assertThat(stages.reply(Stage.AUTHENTICATE)).isEqualTo(Reply.of(235, "2.7.0 Accepted"));
      assertThat(server.inClear()).doesNotContain("AUTH", "MAIL");
    }
  }
}
