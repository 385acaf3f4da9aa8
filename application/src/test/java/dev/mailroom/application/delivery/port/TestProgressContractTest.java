package dev.mailroom.application.delivery.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.FollowTestEmail.Result.Progress;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link TestProgress} keeps. */
public abstract class TestProgressContractTest {

  private static final OutboxEmail TEST = OutboxEmails.test(1);

  protected abstract Transactions transactions();

  protected abstract Outbox outbox();

  protected abstract TestProgress progress();

  @Test
  void a_test_is_seen_from_the_moment_it_is_queued() {
    queue();

    assertThat(progress().find(TEST.id()))
        .contains(
            new Progress(
                TEST.id(),
                TEST.recipient(),
                "Hello",
                "smtp.example.com",
                EmailState.QUEUED,
                TEST.queuedAt(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0));
  }

  @Test
  void stages_come_in_their_order_and_the_latest_note_of_each_counts() {
    queue();
    claim();
    StageTrace connected = OutboxEmails.trace();
    StageTrace resolving = live(Stage.RESOLVE);
    StageTrace securing = live(Stage.SECURE);

    progress().note(TEST.id(), 1, securing);
    progress().note(TEST.id(), 1, live(Stage.CONNECT));
    progress().note(TEST.id(), 1, resolving);
    progress().note(TEST.id(), 1, connected);

    assertThat(found().stages()).containsExactly(resolving, connected, securing);
    assertThat(found().state()).isEqualTo(EmailState.SENDING);
  }

  @Test
  void what_became_of_it_is_seen_at_the_end() {
    queue();
    ClaimedEmail claimed = claim();

    transactions()
        .inTransaction(
            () -> outbox().complete(List.of(OutboxEmails.report(claimed, OutboxEmails.failed()))));

    assertThat(found().state()).isEqualTo(EmailState.FAILED);
    assertThat(found().took()).contains(Duration.ofMillis(250));
    assertThat(found().failure()).contains(OutboxEmails.refusal());
  }

  @Test
  void others_that_wait_are_counted() {
    queue();
    transactions().inTransaction(() -> outbox().add(OutboxEmails.reset(2)));
    transactions().inTransaction(() -> outbox().add(OutboxEmails.reset(3)));

    assertThat(found().othersWaiting()).isEqualTo(2);
  }

  @Test
  void an_email_that_is_no_test_is_not_followed() {
    transactions().inTransaction(() -> outbox().add(OutboxEmails.reset(2)));

    progress().note(OutboxEmails.id(2), 1, live(Stage.CONNECT));

    assertThat(progress().find(OutboxEmails.id(2))).isEmpty();
    assertThat(progress().find(OutboxEmails.id(9))).isEmpty();
  }

  private void queue() {
    transactions()
        .inTransaction(() -> {
          progress().start(TEST.id(), "Hello", "smtp.example.com");
          outbox().add(TEST);
        });
  }

  private ClaimedEmail claim() {
    return transactions().inTransaction(() -> outbox().claim(1, Duration.ofMinutes(1))).getFirst();
  }

  private Progress found() {
    return progress().find(TEST.id()).orElseThrow();
  }

  private static StageTrace live(Stage stage) {
    return new StageTrace(
        stage,
        StageTrace.Progress.LIVE,
        Duration.ofMillis(1),
        Optional.empty(),
        "",
        Optional.empty());
  }
}
