package dev.mailroom.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.testing.CapturedLog;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.EmailEvent;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.template.EmailKind;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What gets into the log: one event a line, masked, whatever others' words hold. */
class LogLinesTest {

  private static final String FORGED = "2026-01-01T00:00:00Z INFO  email.sent id=forged";

  private final CapturedLog log = CapturedLog.open();
  private final EmailId id = new EmailId(new UUID(7, 7));

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void an_event_says_what_is_known_of_it_and_no_more() {
    var events = new LoggedEmailEvents();
    events.record(event(EmailEvent.Type.QUEUED, 0, Optional.empty(), ""));
    events.record(event(EmailEvent.Type.SENT, 2, Optional.of(Stage.DATA), ""));

    assertThat(log.lines("email.queued"))
        .singleElement()
        .asString()
        .contains("INFO ", "id=" + id, "kind=password-reset", "to=a***@example.com")
        .doesNotContain("attempt", "stage", "code", "detail", "ada@");
    assertThat(log.lines("email.sent"))
        .singleElement()
        .asString()
        .contains("attempt=2", "stage=data", "code=250", "ms=240");
  }

  @Test
  void a_servers_words_forge_no_line_and_show_no_address() {
    var words = "550 no <ada@example.com>\r\n" + FORGED + "\u0085\u001b[2J" + "x".repeat(900);

    new LoggedEmailEvents().record(event(EmailEvent.Type.FAILED, 1, Optional.empty(), words));

    assertThat(log.text().lines()).hasSize(1);
    assertThat(log.text())
        .contains("ERROR email.failed", "a***@example.com", "xxx...")
        .doesNotContain("ada@example.com", "\u001b")
        .hasSizeLessThan(600);
    assertThat(log.json().lines()).hasSize(1);
  }

  @Test
  void addresses_are_masked_wherever_they_stand() {
    assertThat(LogText.oneLine("to:ada@example.com, \"Ben\" <ben@example.com> (cy@example.com)"))
        .isEqualTo("to:a***@example.com, \"Ben\" <b***@example.com> (c***@example.com)");
  }

  @Test
  void a_fault_is_told_once_with_its_cause_until_it_is_over() {
    var faults = new LoggedFaults();

    faults.failed("claiming", new IllegalStateException("first"));
    faults.failed("claiming", new IllegalStateException("second"));
    faults.recovered("claiming");
    faults.recovered("claiming");
    faults.failed("claiming", new IllegalStateException("third"));

    assertThat(log.lines("email.fault")).hasSize(2);
    assertThat(log.lines("email.recovered")).hasSize(1);
    assertThat(log.text()).contains("first", "third").doesNotContain("second");
  }

  @Test
  void an_exceptions_message_forges_no_event() {
    var cause = new IllegalArgumentException("cause\r" + FORGED);

    new LoggedFaults().failed("claiming", new IllegalStateException("broken\r\n" + FORGED, cause));

    assertThat(log.text().lines().filter(line -> line.startsWith("2026-01-01"))).isEmpty();
    assertThat(log.text().lines().filter(line -> line.startsWith("Caused by: "))).hasSize(1);
    assertThat(log.text().lines().filter(line -> line.startsWith("\tat "))).isNotEmpty();
    assertThat(log.json().lines()).hasSize(1);
  }

  @Test
  void of_a_crash_only_the_place_is_told_for_the_message_may_quote_the_mail() {
    new LoggedFaults().crashed(id, new IllegalStateException("Dear Ada, your link is"));

    assertThat(log.lines("email.crashed"))
        .singleElement()
        .asString()
        .contains("id=" + id, "IllegalStateException", "LogLinesTest")
        .doesNotContain("Dear Ada");
  }

  private EmailEvent event(
      EmailEvent.Type type, int attempt, Optional<Stage> stage, String detail) {
    return new EmailEvent(
        type,
        id,
        EmailKind.PASSWORD_RESET,
        EmailAddress.of("ada@example.com"),
        attempt,
        stage,
        stage.map(_ -> Reply.of(250, "2.0.0 Ok")),
        stage.map(_ -> Duration.ofMillis(240)),
        detail);
  }
}
