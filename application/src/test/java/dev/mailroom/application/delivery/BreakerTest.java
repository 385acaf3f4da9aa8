package dev.mailroom.application.delivery;

import static dev.mailroom.application.delivery.Troubles.NO_SUCH_USER;
import static dev.mailroom.application.delivery.Troubles.WRONG_PASSWORD;
import static dev.mailroom.domain.delivery.EmailState.FAILED;
import static dev.mailroom.domain.delivery.EmailState.HELD;
import static dev.mailroom.domain.delivery.EmailState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mailroom.application.delivery.port.FakeTransport;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.RouteHealth;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private final Postroom room = Postroom.open();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void after_five_faults_mail_is_held_without_being_tried() {
    openTheBreaker();

    var email = room.queueNotice();

    room.awaitState(email, HELD);
    assertThat(room.outbox.row(email).heldFor()).contains(HeldReason.ROUTE_FAULT);
    assertThat(room.outbox.row(email).attempts()).isEmpty();
    await().until(() -> room.events.codes(email).contains("email.held"));
    assertThat(room.events.of(email).getLast().detail()).isEqualTo("535 5.7.8 Bad credentials");
  }

  @Test
  void a_test_passes_an_open_breaker_and_reports_at_once() {
    openTheBreaker();

    var test = room.queueTest();

    room.awaitState(test, FAILED);
    assertThat(room.outbox.row(test).attempts()).hasSize(1);
  }

  @Test
  void a_test_that_is_taken_closes_the_breaker() {
    var held = openTheBreaker();
    room.smtp.answers(FakeTransport.taking());

    var test = room.queueTest();

    room.awaitState(test, SENT);
    held.forEach(email -> room.awaitState(email, SENT));
    assertThat(room.health.current().faults()).isZero();
  }

  @Test
  void one_held_mail_every_thirty_seconds_finds_out_whether_the_route_is_well() {
    openTheBreaker();
    int tried = room.smtp.tried().size();

    room.clock.advance(RouteHealth.PROBE_EVERY.minusSeconds(1));
    room.letItRun();
    assertThat(room.smtp.tried()).hasSize(tried);
    room.clock.advance(Duration.ofSeconds(1));

    await().until(() -> room.health.current().faults() == RouteHealth.FAULTS_TO_OPEN + 1);
    room.letItRun();
    assertThat(room.smtp.tried()).hasSize(tried + 1);
    assertThat(room.outbox.rows()).allMatch(row -> row.state() == HELD);
  }

  @Test
  void a_probe_that_is_taken_lets_all_held_mail_go() {
    var held = openTheBreaker();
    room.smtp.answers(FakeTransport.taking());

    room.clock.advance(RouteHealth.PROBE_EVERY);

    held.forEach(email -> room.awaitState(email, SENT));
    assertThat(room.health.current().faults()).isZero();
    await().until(() -> room.events.codes(held.getLast()).contains("email.sent"));
    assertThat(room.events.codes(held.getLast())).contains("email.held", "email.released");
  }

  @Test
  void a_probe_refused_for_its_own_sake_shows_that_the_route_is_well() {
    var held = openTheBreaker();
    room.smtp.answers(FakeTransport.failing(NO_SUCH_USER));

    room.clock.advance(RouteHealth.PROBE_EVERY);

    held.forEach(email -> room.awaitState(email, FAILED));
    assertThat(room.health.current()).isEqualTo(RouteHealth.UNKNOWN);
  }

  @Test
  void mail_held_by_a_single_fault_is_tried_again_too() {
    room.smtp.answers(FakeTransport.failing(WRONG_PASSWORD));
    var email = room.queueNotice();
    room.awaitState(email, HELD);
    room.smtp.answers(FakeTransport.taking());

    room.clock.advance(RouteHealth.PROBE_EVERY);

    room.awaitState(email, SENT);
  }

  @Test
  void new_settings_let_all_held_mail_go_and_forget_the_faults() {
    var held = openTheBreaker();
    room.smtp.answers(FakeTransport.taking());

    int released =
        room.transactions.inTransaction(() -> new HeldMailRelease(room.store).settingsChanged());

    assertThat(released).isEqualTo(held.size());
    held.forEach(email -> room.awaitState(email, SENT));
  }

  private List<EmailId> openTheBreaker() {
    room.smtp.answers(FakeTransport.failing(WRONG_PASSWORD));
    var held =
        IntStream.range(0, RouteHealth.FAULTS_TO_OPEN).mapToObj(_ -> room.queueNotice()).toList();
    held.forEach(email -> room.awaitState(email, HELD));
    room.transactions.inTransaction(this::openForGood);
    room.letItRun();
    return held;
  }

  /** Should the last mails have been held by the first one's faults, the rest is made up. */
  private void openForGood() {
    room.health.update(health -> {
      var open = health;
      while (!open.isOpen()) {
        open = open.faulted(WRONG_PASSWORD, room.clock.instant());
      }
      return open;
    });
  }
}
