package dev.mailroom.domain.delivery;

import static dev.mailroom.domain.delivery.Mails.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouteHealthTest {

  private static final TransportFailure LOCKED_OUT =
      TransportFailure.of(
          Stage.AUTHENTICATE, FailureKind.AUTHENTICATION_FAILED, Reply.of(535, "No"));
  private static final TransportFailure SENDER_UNKNOWN =
      TransportFailure.of(Stage.SENDER, FailureKind.SENDER_REFUSED, Reply.of(550, "No"));
  private static final TransportFailure REFUSED =
      TransportFailure.of(Stage.RECIPIENT, FailureKind.RECIPIENT_REFUSED, Reply.of(550, "No"));
  private static final TransportFailure NOT_RENDERED =
      TransportFailure.of(Stage.RESOLVE, FailureKind.NOT_RENDERED, "");
  private static final TransportFailure BUSY =
      TransportFailure.of(Stage.CONNECT, FailureKind.SERVICE_UNAVAILABLE, Reply.of(421, "Busy"));
  private static final Instant LATER = NOW.plusSeconds(5);

  @Test
  void the_fifth_fault_opens_the_breaker() {
    assertThat(RouteHealth.UNKNOWN.isOpen()).isFalse();
    assertThat(faulted(4).isOpen()).isFalse();
    assertThat(faulted(5).isOpen()).isTrue();
    assertThat(faulted(6).isOpen()).isTrue();
  }

  @Test
  void from_the_first_fault_a_probe_is_due_every_thirty_seconds() {
    var faulty = faulted(1);

    assertThat(RouteHealth.UNKNOWN.mayProbe(NOW)).isFalse();
    assertThat(faulty.mayProbe(NOW.plusSeconds(29))).isFalse();
    assertThat(faulty.mayProbe(NOW.plusSeconds(30))).isTrue();
    assertThat(faulty.mayProbe(NOW.plusSeconds(31))).isTrue();
    assertThat(faulty.probing(NOW.plusSeconds(30)).mayProbe(NOW.plusSeconds(59))).isFalse();
    assertThat(faulty.probing(NOW.plusSeconds(30)).mayProbe(NOW.plusSeconds(60))).isTrue();
  }

  @Test
  void a_probe_changes_nothing_else() {
    var faulty = faulted(5);

    assertThat(faulty.probing(LATER))
        .isEqualTo(
            new RouteHealth(
                5,
                Optional.of(LATER.plusSeconds(30)),
                faulty.faultySince(),
                faulty.lastFault(),
                faulty.lastAcceptedAt()));
  }

  @Test
  void a_fault_is_remembered_with_its_first_time_and_the_last_words() {
    var health =
        RouteHealth.UNKNOWN
            .accepted(NOW)
            .after(new Outcome.Held(HeldReason.ROUTE_FAULT, LOCKED_OUT), NOW)
            .after(new Outcome.Failed(SENDER_UNKNOWN), LATER);

    assertThat(health.faults()).isEqualTo(2);
    assertThat(health.faultySince()).contains(NOW);
    assertThat(health.lastFault()).contains(SENDER_UNKNOWN);
    assertThat(health.lastAcceptedAt()).contains(NOW);
    assertThat(health.probeAt()).contains(LATER.plusSeconds(30));
  }

  @Test
  void mail_that_is_taken_makes_all_well() {
    var well = faulted(7).after(new Outcome.Sent(Reply.of(250, "Ok")), LATER);

    assertThat(well)
        .isEqualTo(
            new RouteHealth(
                0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(LATER)));
  }

  @Test
  void mail_refused_for_its_own_sake_shows_that_the_route_works() {
    var accepted = RouteHealth.UNKNOWN.accepted(NOW);

    assertThat(accepted.faulted(LOCKED_OUT, LATER).after(new Outcome.Failed(REFUSED), LATER))
        .isEqualTo(accepted);
  }

  @Test
  void what_never_reached_the_route_or_passes_says_nothing_about_it() {
    var faulty = faulted(3);

    assertThat(faulty.after(new Outcome.Failed(NOT_RENDERED), LATER)).isEqualTo(faulty);
    assertThat(faulty.after(new Outcome.RetryAt(LATER, BUSY), LATER)).isEqualTo(faulty);
    assertThat(faulty.after(new Outcome.Expired(Optional.empty()), LATER)).isEqualTo(faulty);
    assertThat(faulty.after(new Outcome.Expired(Optional.of(BUSY)), LATER)).isEqualTo(faulty);
  }

  private static RouteHealth faulted(int times) {
    return IntStream.range(0, times)
        .boxed()
        .reduce(RouteHealth.UNKNOWN, (health, _) -> health.faulted(LOCKED_OUT, NOW), (a, _) -> a);
  }
}
