package dev.mailroom.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.domain.delivery.Blame;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.RecordedStages;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks and servers that fail, and what is said of each. */
class BreakdownsTest extends Sending {

  @Test
  void an_unknown_host_is_told_by_name_resolution() {
    var failure = failure(Mails.at("smtp.nowhere.invalid", Mails.relay(587)));

    assertThat(failure.stage()).isEqualTo(Stage.RESOLVE);
    assertThat(failure.kind()).isEqualTo(FailureKind.UNKNOWN_HOST);
    assertThat(failure.detail()).contains("smtp.nowhere.invalid");
    assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
  }

  @Test
  void a_port_where_nobody_listens_refuses() throws Exception {
    var failure = failure(Mails.relay(freePort()));

    assertThat(failure.stage()).isEqualTo(Stage.CONNECT);
    assertThat(failure.kind()).isEqualTo(FailureKind.CONNECTION_REFUSED);
    assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
  }

  @Test
  void a_host_that_does_not_answer_times_out() throws Exception {
    try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var waiting = new ArrayList<Socket>();
      for (int i = 0; i < 3; i++) {
        waiting.add(knock(full)); // the kernel keeps two and drops the rest, as a firewall does
      }

      var failure = failure(Mails.relay(full.getLocalPort()));

      assertThat(failure.stage()).isEqualTo(Stage.CONNECT);
      assertThat(failure.kind()).isEqualTo(FailureKind.CONNECT_TIMEOUT);
      assertThat(Blame.of(failure)).isEqualTo(Blame.CIRCUMSTANCE);
      for (var socket : waiting) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"GREETING, CONNECT", "EHLO, SECURE", "MAIL, SENDER", "RCPT, RECIPIENT", "DATA, DATA"})
  void a_server_that_falls_silent_times_out(Moment moment, Stage stage) {
    var script = new SmtpScript().on(moment, Answer.silence());
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(impatient(server.port()));

      assertThat(failure.stage()).isEqualTo(stage);
      assertThat(failure.kind()).isEqualTo(FailureKind.READ_TIMEOUT);
      assertThat(Blame.of(failure)).isEqualTo(Blame.CIRCUMSTANCE);
    }
  }

  @ParameterizedTest
  @CsvSource({"GREETING, CONNECT", "EHLO, SECURE", "MAIL, SENDER", "RCPT, RECIPIENT", "DATA, DATA"})
  void a_connection_lost_before_the_message_may_be_tried_again(Moment moment, Stage stage) {
    for (var end : new Answer[] {Answer.close(), Answer.reset()}) {
      try (var server = ScriptedSmtpServer.start(new SmtpScript().on(moment, end))) {

        var failure = failure(Mails.relay(server.port()));

        assertThat(failure.stage()).isEqualTo(stage);
        assertThat(failure.kind()).isEqualTo(FailureKind.CONNECTION_LOST);
        assertThat(Blame.of(failure)).isEqualTo(Blame.CIRCUMSTANCE);
      }
    }
  }

  @Test
  void a_connection_lost_amid_a_large_message_may_be_tried_again() {
    var script = new SmtpScript().offering("SIZE").on(Moment.BODY, Answer.reset());
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(transport.send(Mails.relay(server.port()), large(), stages));

      assertThat(failure.stage()).isEqualTo(Stage.DATA);
      assertThat(failure.kind()).isEqualTo(FailureKind.CONNECTION_LOST);
    }
  }

  @Test
  void a_server_that_stops_reading_is_given_up() {
    var script = new SmtpScript().offering("SIZE").on(Moment.BODY, Answer.silence());
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(transport.send(impatient(server.port()), large(), stages));

      assertThat(failure.stage()).isEqualTo(Stage.DATA);
      assertThat(failure.kind()).isEqualTo(FailureKind.READ_TIMEOUT);
      assertThat(failure.detail()).isEqualTo("the server stopped taking what we send");
      assertThat(Blame.of(failure)).isEqualTo(Blame.CIRCUMSTANCE);
    }
  }

  @Test
  void a_connection_lost_after_the_final_dot_leaves_the_outcome_unknown() {
    for (var end : new Answer[] {Answer.close(), Answer.reset()}) {
      try (var server = ScriptedSmtpServer.start(new SmtpScript().on(Moment.DOT, end))) {

        var failure = failure(Mails.relay(server.port()));

        assertThat(failure.stage()).isEqualTo(Stage.ACCEPT);
        assertThat(failure.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(Blame.of(failure)).isEqualTo(Blame.UNKNOWN_OUTCOME);
      }
    }
  }

  @Test
  void the_verdict_on_a_message_is_waited_for_longer_than_the_read_timeout() {
    var late = Answer.reply("250 2.0.0 Ok").after(Duration.ofMillis(2_500));
    try (var server = ScriptedSmtpServer.start(new SmtpScript().on(Moment.DOT, late))) {

      var result = send(impatient(server.port()));

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
    }
  }

  @Test
  void a_reset_after_the_250_changes_nothing() {
    var script = new SmtpScript().on(Moment.DOT, Answer.reply("250 2.0.0 Ok: queued").thenReset());
    try (var server = ScriptedSmtpServer.start(script)) {

      var result = send(Mails.relay(server.port()));

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
    }
  }

  @Test
  void a_reset_at_quit_changes_nothing() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript().on(Moment.QUIT, Answer.reset()))) {

      var probed = transport.probe(Mails.relay(server.port()), stages);

      assertThat(probed).isInstanceOf(TransportResult.Accepted.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"HTTP/1.1 400 Bad Request", "+OK POP3 ready", "* OK IMAP4rev1", "hello", "999 what"})
  void something_that_is_no_smtp_server_is_told(String greeting) {
    var script = new SmtpScript().on(Moment.GREETING, Answer.reply(greeting));
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(Mails.relay(server.port()));

      assertThat(failure.stage()).isEqualTo(Stage.CONNECT);
      assertThat(failure.kind()).isEqualTo(FailureKind.PROTOCOL_ERROR);
    }
  }

  @Test
  void a_server_that_never_stops_talking_is_cut_off() {
    var script = new SmtpScript().on(Moment.EHLO, Answer.reply("250-" + "x".repeat(600_000)));
    try (var server = ScriptedSmtpServer.start(script)) {

      var failure = failure(Mails.relay(server.port()));

      assertThat(failure.kind()).isEqualTo(FailureKind.PROTOCOL_ERROR);
    }
  }

  @Test
  void a_greeting_that_comes_late_is_waited_for() {
    var late = Answer.reply("220 at last").after(Duration.ofMillis(1_500));
    try (var server = ScriptedSmtpServer.start(new SmtpScript().on(Moment.GREETING, late))) {

      var result = send(Mails.relay(server.port()));

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
    }
  }

  @Test
  void a_fault_of_ours_is_thrown_and_leaves_no_connection_behind() {
    var failing = new RecordedStages().failingAt(Stage.RECIPIENT);
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {
      var route = Mails.relay(server.port());

      assertThatThrownBy(() -> transport.send(route, Mails.mail(), failing))
          .isInstanceOf(IllegalStateException.class);

      assertThat(send(route)).isInstanceOf(TransportResult.Accepted.class);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  private static SmtpRoute impatient(int port) {
    return Mails.relay(port, Duration.ofSeconds(1));
  }

  private static OutgoingMessage large() {
    return Mails.mail(Mails.english("Large", "x".repeat(20_000_000), "<p>x</p>"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Socket knock(ServerSocket server) {
    var socket = new Socket();
    try {
      socket.connect(server.getLocalSocketAddress(), 200);
    } catch (IOException e) {
      // dropped: the queue is full
    }
    return socket;
  }
}
