package dev.mailroom.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.RecordedStages;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections are kept, counted, given up and replaced without anybody noticing. */
class PoolTest {

  private static final Duration IDLE = Duration.ofMillis(1_200);

  private final SmtpTransport transport = transport(Duration.ofMinutes(5));

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void a_second_mail_goes_over_the_same_connection_and_says_so() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {
      send(server);

      var stages = send(server);

      assertThat(stages.entered())
          .containsExactly(Stage.SENDER, Stage.RECIPIENT, Stage.DATA, Stage.ACCEPT);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void a_mail_whose_whole_journey_is_watched_gets_a_connection_of_its_own() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {
      send(server);
      var stages = RecordedStages.ofWholeJourney();

      transport.send(Mails.relay(server.port()), Mails.mail(), stages);

      assertThat(stages.entered()).startsWith(Stage.RESOLVE, Stage.CONNECT);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void a_connection_takes_so_many_mails_and_then_says_goodbye() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {

      for (int i = 0; i < 11; i++) {
        send(server);
      }

      assertThat(server.connections()).isEqualTo(3);
      await().until(() -> server.commands().stream().filter("QUIT"::equals).count() == 2);
    }
  }

  @Test
  void a_connection_takes_no_more_mail_once_it_has_lived_its_time() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript());
        var brief = transport(Duration.ofMillis(1))) {

      for (int i = 0; i < 3; i++) {
        server.script().once(Moment.DOT, Answer.reply("250 Ok").after(Duration.ofMillis(2)));
        send(brief, server);
      }

      assertThat(server.connections()).isEqualTo(3);
      await().until(() -> server.commands().stream().filter("QUIT"::equals).count() == 3);
    }
  }

  /** Else the next verdict would be read from the wrong reply. */
  @ParameterizedTest
  @ValueSource(strings = {"PIPELINING", "CHUNKING"})
  void a_connection_on_which_the_server_said_more_than_it_was_asked_takes_no_more_mail(
      String extension) {
    try (var server = ScriptedSmtpServer.start(new SmtpScript().offering(extension))) {
      send(server);
      server.script().once(Moment.DOT, Answer.reply("250 2.0.0 Ok", "250 2.0.0 Ok, really"));
      send(server);

      send(server);

      assertThat(server.connections()).isEqualTo(2);
      assertThat(server.mails()).hasSize(3);
    }
  }

  @Test
  void a_connection_the_server_has_closed_meanwhile_is_replaced_at_once() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {
      send(server);
      server.hangUp();

      var stages = send(server);

      assertThat(stages.completed()).isEqualTo(List.of(without(Stage.AUTHENTICATE)));
      assertThat(server.connections()).isEqualTo(2);
      assertThat(server.mails()).hasSize(2);
    }
  }

  @Test
  void a_421_to_a_kept_connection_is_no_failure() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {
      send(server);
      server.script().once(Moment.MAIL, Answer.reply("421 4.4.2 idled too long").thenClose());

      send(server);

      assertThat(server.connections()).isEqualTo(2);
      assertThat(server.mails()).hasSize(2);
    }
  }

  @Test
  void a_421_to_a_new_connection_is_one() {
    var script = new SmtpScript().on(Moment.MAIL, Answer.reply("421 4.3.2 shutting down"));
    try (var server = ScriptedSmtpServer.start(script)) {

      var result = transport.send(Mails.relay(server.port()), Mails.mail(), new RecordedStages());

      assertThat(Sending.failure(result).kind()).isEqualTo(FailureKind.SERVICE_UNAVAILABLE);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void an_idle_connection_is_closed_with_a_farewell() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {

      send(server);

      await().atMost(Duration.ofSeconds(5)).until(() -> server.open() == 0);
      assertThat(server.commands()).last().isEqualTo("QUIT");
    }
  }

  @Test
  void no_more_connections_are_open_at_a_time_than_allowed() throws Exception {
    var slow = Answer.reply("250 2.0.0 Ok").after(Duration.ofMillis(50));
    try (var server = ScriptedSmtpServer.start(new SmtpScript().on(Moment.DOT, slow));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {

      var sent = IntStream.range(0, 15).mapToObj(_ -> threads.submit(() -> send(server))).toList();
      for (var one : sent) {
        one.get();
      }

      assertThat(server.mails()).hasSize(15);
      assertThat(server.connections()).isEqualTo(3);
    }
  }

  @Test
  void closing_lets_the_mail_in_work_finish_and_keeps_nothing() throws Exception {
    var slow = Answer.reply("250 2.0.0 Ok").after(Duration.ofMillis(300));
    try (var server = ScriptedSmtpServer.start(new SmtpScript().once(Moment.DOT, slow));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      send(server);
      server.script().once(Moment.DOT, slow);
      var inWork = threads.submit(() -> send(server));
      await().until(() -> server.commands().stream().filter("DATA"::equals).count() == 2);

      transport.close();

      assertThat(inWork.get().completed()).contains(Stage.ACCEPT);
      await().until(() -> server.open() == 0);
    }
  }

  @Test
  void other_settings_are_another_route_with_connections_of_its_own() {
    var script = new SmtpScript().account(Mails.USER, Mails.PASSWORD);
    try (var server = ScriptedSmtpServer.start(script)) {
      send(server);

      var stages = new RecordedStages();
      transport.send(Mails.withAccount(Mails.relay(server.port())), Mails.mail(), stages);

      assertThat(stages.completed()).contains(Stage.AUTHENTICATE, Stage.ACCEPT);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  private static SmtpTransport transport(Duration lifetime) {
    return new SmtpTransport(
        Optional.of("mailroom.example"),
        new ConnectionLimits(3, 5, IDLE, lifetime, Duration.ofMinutes(10)));
  }

  private RecordedStages send(ScriptedSmtpServer server) {
    return send(transport, server);
  }

  private static RecordedStages send(SmtpTransport transport, ScriptedSmtpServer server) {
    var stages = new RecordedStages();
    var result = transport.send(Mails.relay(server.port()), Mails.mail(), stages);
    assertThat(result).isInstanceOf(TransportResult.Accepted.class);
    return stages;
  }

  private static Stage[] without(Stage left) {
    return Arrays.stream(Stage.values()).filter(stage -> stage != left).toArray(Stage[]::new);
  }
}
