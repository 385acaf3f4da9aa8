package dev.mailroom.application.passwordreset.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.passwordreset.port.ResetRequests.Pending;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link ResetRequests} keeps. */
public abstract class ResetRequestsContractTest {

  private static final Instant NOW = Cast.NOW;

  private final AtomicInteger wakeUps = new AtomicInteger();

  protected abstract Transactions transactions();

  /** The same one each time within a test; it calls {@link #wakeUp} when it must. */
  protected abstract ResetRequests requests();

  protected final void wakeUp() {
    wakeUps.incrementAndGet();
  }

  @Test
  void requests_are_taken_once_the_oldest_first() {
    Pending second = add(1, NOW.plusSeconds(2));
    Pending first = add(2, NOW.plusSeconds(1));
    Pending third = add(3, NOW.plusSeconds(3));

    assertThat(take(2)).containsExactly(first, second);
    assertThat(take(2)).containsExactly(third);
    assertThat(take(2)).isEmpty();
  }

  @Test
  void whoever_handles_them_is_woken_at_the_commit() {
    transactions()
        .inTransaction(() -> {
          requests().add(request(1, NOW));
          assertThat(wakeUps).hasValue(0);
        });

    assertThat(wakeUps).hasValue(1);
  }

  @Test
  void a_rolled_back_request_wakes_nobody_and_a_rolled_back_taking_keeps_it() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  requests().add(request(1, NOW));
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);
    assertThat(wakeUps).hasValue(0);
    Pending kept = add(2, NOW);
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  requests().take(9, NOW);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(take(9)).containsExactly(kept);
  }

  @Test
  void a_postponed_request_blocks_no_other_and_comes_back_unchanged() {
    Pending failed = add(1, NOW);
    Pending other = add(2, NOW.plusSeconds(1));

    transactions().inTransaction(() -> requests().postpone(failed.id(), NOW.plusSeconds(90)));
    transactions().inTransaction(() -> requests().postpone(Cast.id(99), NOW.plusSeconds(90)));

    assertThat(take(9)).containsExactly(other);
    assertThat(transactions().inTransaction(() -> requests().take(9, NOW.plusSeconds(90))))
        .containsExactly(failed);
  }

  @Test
  void many_who_take_at_once_get_each_request_once() {
    for (int number = 1; number <= 50; number++) {
      add(number, NOW);
    }

    List<List<Pending>> taken = Crowd.of(10, () -> take(10));

    assertThat(taken.stream().flatMap(List::stream).map(Pending::id))
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(50);
    List<Pending> left = take(50);
    assertThat(left.size() + taken.stream().mapToInt(List::size).sum()).isEqualTo(50);
  }

  private Pending add(int number, Instant at) {
    Pending request = request(number, at);
    transactions().inTransaction(() -> requests().add(request));
    return request;
  }

  private static Pending request(int number, Instant at) {
    return new Pending(
        Cast.id(number),
        EmailAddress.of("person" + number + "@example.com"),
        new Client("203.0.113.7", "Firefox"),
        at);
  }

  private List<Pending> take(int max) {
    return transactions().inTransaction(() -> requests().take(max, NOW.plusSeconds(60)));
  }
}
