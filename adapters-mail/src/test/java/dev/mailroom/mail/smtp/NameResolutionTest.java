package dev.mailroom.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.delivery.Blame;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportResult;
import dev.mailroom.mail.testing.RecordedStages;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Name servers that are slow, silent or broken; {@link TestNames} plays them. */
class NameResolutionTest extends Sending {

  @ParameterizedTest
  @CsvSource({
    "a" + TestNames.SILENT + ", no name server answered for a.silent.test",
    TestNames.FAILING + ", no address is known for failing.test"
  })
  void a_name_that_is_not_answered_ends_it_within_the_connect_timeout(String host, String words) {
    var failure = failure(Mails.at(host, Mails.relay(25)));

    assertThat(failure.stage()).isEqualTo(Stage.RESOLVE);
    assertThat(failure.kind()).isEqualTo(FailureKind.UNKNOWN_HOST);
    assertThat(failure.detail()).isEqualTo(words);
    assertThat(Blame.of(failure)).isEqualTo(Blame.ROUTE);
    assertThat(stages.entered()).containsExactly(Stage.RESOLVE);
  }

  @Test
  void a_name_that_is_answered_late_but_in_time_is_gone_to() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {

      var result = send(Mails.at(TestNames.SLOW, Mails.relay(server.port())));

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
      assertThat(stages.detail(Stage.RESOLVE)).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void a_name_that_is_not_answered_holds_no_other_up() {
    try (var server = ScriptedSmtpServer.start(new SmtpScript())) {
      var stalled =
          Thread.ofVirtual()
              .start(() ->
                  transport.probe(
                      Mails.at("b" + TestNames.SILENT, Mails.relay(25)), new RecordedStages()));

      var result = send(Mails.relay(server.port()));

      assertThat(result).isInstanceOf(TransportResult.Accepted.class);
      stalled.interrupt();
    }
  }
}
