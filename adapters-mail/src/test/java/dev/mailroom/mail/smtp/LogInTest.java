package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials: how they are offered, refused, and above all kept back. */
class LogInTest extends Sending {

  @ParameterizedTest
  @ValueSource(strings = {"PLAIN", "LOGIN", "LOGIN PLAIN", "XOAUTH2 plain", "CRAM-MD5 LOGIN"})
  void a_log_in_works_by_any_mechanism_we_share(String mechanisms) {
    var script = known().mechanisms(mechanisms).logInRequired();
    try (var server = ScriptedSmtpServer.start(script)) {

      var result = send(route(server.port()));

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAIN", "LOGIN"})
  void a_wrong_password_is_told_in_the_servers_words(String mechanism) {
    var script = new SmtpScript().account(Mails.USER, "another").mechanisms(mechanism);
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(route(server.port()));

      assertThat(failure.stage()).isEqualTo(Stage.AUTHENTICATE);
      assertThat(failure.kind()).isEqualTo(FailureKind.AUTHENTICATION_FAILED);
      assertThat(failure.detail()).isEqualTo("535 5.7.8 Username and password not accepted");
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
      assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "454 4.7.0 Temporary authentication failure, TRY_LATER, CIRCUMSTANCE",
    "421 4.7.0 Too many log-ins, SERVICE_UNAVAILABLE, CIRCUMSTANCE",
    "530 5.7.0 Must issue a STARTTLS command first, AUTH_WOULD_BE_IN_CLEAR, ROUTE",
    "538 5.7.11 Encryption required, AUTH_WOULD_BE_IN_CLEAR, ROUTE",
    "534 5.7.9 Application-specific password required, AUTHENTICATION_FAILED, ROUTE"
  })
  void a_refused_log_in_is_told_apart(String reply, FailureKind kind, Blame blame) {
    var script = known().on(Moment.AUTH, Answer.reply(reply));
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(route(server.port()));

      assertThat(failure.stage()).isEqualTo(Stage.AUTHENTICATE);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(Blame.of(failure)).isEqualTo(blame);
    }
  }

  @Test
  void a_server_that_offers_no_log_in_gets_no_mail_from_somebody_with_a_name() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {

      var failure = failure(route(server.port()));

      assertThat(failure.kind()).isEqualTo(FailureKind.AUTH_NOT_OFFERED);
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
      assertThat(server.commands()).containsExactly("EHLO mailroom.example");
    }
  }

  @Test
  void mechanisms_we_do_not_speak_are_named() {
    try (var server = ScriptedSmtpServer.start(known().mechanisms("CRAM-MD5 XOAUTH2"))) {

      var failure = failure(route(server.port()));

      assertThat(failure.kind()).isEqualTo(FailureKind.AUTH_NOT_OFFERED);
      assertThat(failure.detail()).endsWith("only CRAM-MD5, XOAUTH2");
    }
  }

  @Test
  void no_credential_goes_to_another_machine_in_clear() throws Exception {
    var other = notLoopback();
    try (var server = ScriptedSmtpServer.start(known(), other)) {
      var route = at(other.getHostAddress(), route(server.port()));

      var failure = failure(route);

      assertThat(failure.stage()).isEqualTo(Stage.AUTHENTICATE);
      assertThat(failure.kind()).isEqualTo(FailureKind.AUTH_WOULD_BE_IN_CLEAR);
      assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
      assertThat(server.everything()).isEqualTo("EHLO mailroom.example\r\n");
    }
  }

  @Test
  void a_lost_connection_at_log_in_is_not_a_wrong_password() {
    try (var server = ScriptedSmtpServer.start(known().on(Moment.AUTH, Answer.close()))) {

      var failure = failure(route(server.port()));

      assertThat(failure.stage()).isEqualTo(Stage.AUTHENTICATE);
      assertThat(failure.kind()).isEqualTo(FailureKind.CONNECTION_LOST);
      assertThat(Blame.of(failure)).isEqualTo(Blame.CIRCUMSTANCE);
    }
  }

  @Test
  void a_log_in_in_any_script_arrives_as_it_was_typed() {
    var script = new SmtpScript().account("użytkownik", "pässwörd 密码 =?\"").logInRequired();
    try (var server = ScriptedSmtpServer.start(script)) {
      var plain = Mails.relay(server.port());
      var route = Mails.withAccount(plain, "użytkownik", "pässwörd 密码 =?\"");

      var result = send(route);

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
      assertThat(server.everything())
          .contains(
              Base64.getEncoder().encodeToString("\0użytkownik\0pässwörd 密码 =?\"".getBytes(UTF_8)));
    }
  }

  @Test
  void a_probe_logs_in_and_sends_nothing() {
    try (var server = ScriptedSmtpServer.start(known())) {

      var result = transport.probe(route(server.port()), stages);

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
      assertThat(((TransportResult.Accepted) result).reply().code()).isEqualTo(235);
      assertThat(stages.completed())
          .containsExactly(Stage.RESOLVE, Stage.CONNECT, Stage.SECURE, Stage.AUTHENTICATE);
      assertThat(server.commands()).last().isEqualTo("QUIT");
      assertThat(server.commands()).hasSize(3);
    }
  }

  private static SmtpScript known() {
    return new SmtpScript().account(Mails.USER, Mails.PASSWORD);
  }

  private static SmtpRoute route(int port) {
    return Mails.withAccount(Mails.relay(port));
  }

  private static SmtpRoute at(String host, SmtpRoute route) {
    return new SmtpRoute(
        host,
        route.port(),
        route.username(),
        route.password(),
        route.security(),
        route.timeouts(),
        route.tlsVersions(),
        Optional.empty());
  }

  private static InetAddress notLoopback() throws SocketException {
    var own =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .findFirst();
    Assumptions.assumeTrue(own.isPresent(), "this machine has no address but loopback");
    return own.orElseThrow();
  }
}
