package dev.mailroom.application.delivery;

import static dev.mailroom.domain.delivery.EmailState.FAILED;
import static dev.mailroom.domain.delivery.EmailState.HELD;
import static dev.mailroom.domain.delivery.EmailState.QUEUED;
import static dev.mailroom.domain.delivery.EmailState.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.People;
import dev.mailroom.application.delivery.FollowTestEmail.Result.Progress;
import dev.mailroom.application.delivery.FollowTestEmail.Result.UnknownTest;
import dev.mailroom.application.delivery.SendTestEmail.Command;
import dev.mailroom.application.delivery.SendTestEmail.Field;
import dev.mailroom.application.delivery.SendTestEmail.Problem;
import dev.mailroom.application.delivery.SendTestEmail.Result.Invalid;
import dev.mailroom.application.delivery.SendTestEmail.Result.NotConfigured;
import dev.mailroom.application.delivery.SendTestEmail.Result.Queued;
import dev.mailroom.application.delivery.port.FakeTransport;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.template.EmailContent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendTestEmailUseCaseTest {

  private final Postroom room = new Postroom();
  private final Account ada = new People().ada();
  private final SendTestEmail sendTest =
      new SendTestEmailUseCase(
          room.transactions, room.settings, room.queue, room.progress, room.audit, room.clock);
  private final FollowTestEmail follow = new FollowTestEmailUseCase(room.progress);

  @Test
  void a_test_goes_through_the_real_queue_and_can_be_followed_from_the_start() {
    room.configure(Postroom.SETTINGS);

    var id = queued("ben@example.com", " Hello ", "Line one\r\nline two\r");

    var row = room.outbox.row(id);
    assertThat(row.email().recipient()).isEqualTo(Postroom.BEN);
    assertThat(row.email().content())
        .isEqualTo(
            new EmailContent.Test(
                "Hello",
                "Line one\nline two",
                ada.name(),
                "smtp.example.com",
                room.clock.instant()));
    var progress = progress(id);
    assertThat(progress.state()).isEqualTo(QUEUED);
    assertThat(progress.subject()).isEqualTo("Hello");
    assertThat(progress.route()).isEqualTo("smtp.example.com");
    assertThat(progress.stages()).isEmpty();
    assertThat(progress.failure()).isEmpty();
    var entry = room.audit.entries().getLast();
    assertThat(entry.action()).isEqualTo(AuditAction.TEST_EMAIL_SENT);
    assertThat(entry.actor()).contains(ada.id().value());
    assertThat(entry.subject()).contains(id.value());
  }

  @Test
  void a_test_goes_before_all_others_of_its_lane() {
    room.configure(Postroom.SETTINGS);
    var waiting = room.queueTest();

    var test = queued("ben@example.com", "Hello", "Body");

    assertThat(room.outbox.row(test).dueAt())
        .isBeforeOrEqualTo(room.outbox.row(waiting).dueAt())
        .isBefore(room.clock.instant());
    assertThat(progress(test).othersWaiting()).isEqualTo(1);
  }

  @Test
  void every_stage_is_seen_and_the_end() {
    room.configure(Postroom.SETTINGS);
    room.dispatcher.start();

    var id = queued("ben@example.com", "Hello", "Body");

    room.awaitState(id, SENT);
    var progress = progress(id);
    assertThat(progress.stages())
        .extracting(StageTrace::stage)
        .containsExactly(Stage.CONNECT, Stage.DATA);
    assertThat(progress.stages()).allMatch(trace -> trace.progress() == StageTrace.Progress.DONE);
    assertThat(progress.took()).isPresent();
    room.close();
  }

  @Test
  void a_failed_test_shows_where_and_why() {
    room.configure(Postroom.SETTINGS);
    room.smtp.answers(FakeTransport.failing(Troubles.WRONG_PASSWORD));
    room.dispatcher.start();

    var id = queued("ben@example.com", "Hello", "Body");

    room.awaitState(id, FAILED);
    var progress = progress(id);
    assertThat(progress.failure()).contains(Troubles.WRONG_PASSWORD);
    var last = progress.stages().getLast();
    assertThat(last.stage()).isEqualTo(Stage.AUTHENTICATE);
    assertThat(last.progress()).isEqualTo(StageTrace.Progress.FAILED);
    assertThat(last.reply()).isEqualTo(Troubles.WRONG_PASSWORD.reply());
    room.close();
  }

  @Test
  void without_settings_there_is_nothing_to_test() {
    assertThat(send("ben@example.com", "Hello", "Body")).isEqualTo(new NotConfigured());
    assertThat(room.outbox.rows()).isEmpty();
  }

  @Test
  void a_test_whose_settings_vanish_waits_and_goes_out_with_the_next() {
    room.dispatcher.start();

    var id = room.queueTest();

    room.awaitState(id, HELD);
    assertThat(room.outbox.row(id).heldFor()).contains(HeldReason.NOT_CONFIGURED);
    room.configure(Postroom.SETTINGS);
    room.clock.advance(Duration.ofSeconds(6));
    room.awaitState(id, SENT);
    room.close();
  }

  @Test
  void everything_wrong_is_told_at_once_and_nothing_queued() {
    room.configure(Postroom.SETTINGS);

    assertThat(send(" ", "", " \n"))
        .isEqualTo(
            new Invalid(
                Map.of(
                    Field.RECIPIENT, Problem.MISSING,
                    Field.SUBJECT, Problem.MISSING,
                    Field.BODY, Problem.MISSING)));
    assertThat(send("a@example.com, b@example.com", "x".repeat(201), "x".repeat(10_001)))
        .isEqualTo(
            new Invalid(
                Map.of(
                    Field.RECIPIENT, Problem.NOT_ONE_ADDRESS,
                    Field.SUBJECT, Problem.TOO_LONG,
                    Field.BODY, Problem.TOO_LONG)));
    assertThat(send("ben@example.com", "Hi\r\nBcc: cy@example.com", "a\0b"))
        .isEqualTo(
            new Invalid(
                Map.of(
                    Field.SUBJECT, Problem.CONTROL_CHARACTERS,
                    Field.BODY, Problem.CONTROL_CHARACTERS)));
    assertThat(room.outbox.rows()).isEmpty();
    assertThat(room.audit.entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200})
  void subject_and_body_may_be_as_long_as_is_said(int length) {
    room.configure(Postroom.SETTINGS);

    assertThat(send("ben@example.com", "x".repeat(length), "\tx".repeat(length * 25)))
        .isInstanceOf(Queued.class);
  }

  @Test
  void an_unknown_test_is_said_to_be_unknown() {
    room.configure(Postroom.SETTINGS);
    var notice = room.queueNotice();

    assertThat(follow.follow(new EmailId(new UUID(1, 1)))).isEqualTo(new UnknownTest());
    assertThat(follow.follow(notice)).isEqualTo(new UnknownTest());
  }

  @Test
  void a_test_speaks_the_language_of_who_asked_for_it() {
    room.configure(Postroom.SETTINGS);
    var german = new Preferences(Optional.of(Locale.GERMAN), Optional.of(ZoneId.of("Europe/Oslo")));

    var sent =
        sendTest.send(
            new Command(ada.withPreferences(german), "ben@example.com", "Hallo", "Ein Test"));

    var reader = room.outbox.row(((Queued) sent).email()).email().reader();
    assertThat(reader).isEqualTo(Reader.of(german));
  }

  private EmailId queued(String recipient, String subject, String body) {
    return ((Queued) send(recipient, subject, body)).email();
  }

  private SendTestEmail.Result send(String recipient, String subject, String body) {
    return sendTest.send(new Command(ada, recipient, subject, body));
  }

  private Progress progress(EmailId id) {
    return (Progress) follow.follow(id);
  }
}
