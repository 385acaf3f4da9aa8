package dev.mailroom.application.idempotency.port;

import static dev.mailroom.application.Cast.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.idempotency.port.Calls.Standing;
import dev.mailroom.domain.idempotency.CallKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Calls} keeps. */
public abstract class CallsContractTest {

  private static final CallKey CALL = call(1, "order-1", "a");

  protected abstract Transactions transactions();

  protected abstract Calls calls();

  @Test
  void a_call_is_new_once_and_answered_ever_after() {
    assertThat(make(CALL, "first", NOW)).isEqualTo(new Standing.New());

    assertThat(make(CALL, "second", NOW.plusSeconds(1))).isEqualTo(new Standing.Answered("first"));
    assertThat(make(CALL, "third", NOW.plus(CallKey.MEMORY).minusNanos(1_000)))
        .isEqualTo(new Standing.Answered("first"));
  }

  @Test
  void another_call_cannot_have_its_key() {
    make(CALL, "first", NOW);

    assertThat(make(call(1, "order-1", "b"), "other", NOW)).isEqualTo(new Standing.Other());
    assertThat(make(CALL, "again", NOW)).isEqualTo(new Standing.Answered("first"));
  }

  @Test
  void callers_do_not_meet_and_neither_do_keys() {
    make(CALL, "first", NOW);

    assertThat(make(call(2, "order-1", "b"), "other", NOW)).isEqualTo(new Standing.New());
    assertThat(make(call(1, "Order-1", "a"), "other", NOW)).isEqualTo(new Standing.New());
  }

  @Test
  void a_key_of_full_length_is_told_from_another() {
    var key = "k".repeat(CallKey.MAX_LENGTH - 1);
    make(call(1, key + "1", "a"), "first", NOW);

    assertThat(make(call(1, key + "2", "b"), "second", NOW)).isEqualTo(new Standing.New());
  }

  @Test
  void after_its_time_a_key_is_free_again() {
    make(CALL, "first", NOW);
    var later = NOW.plus(CallKey.MEMORY);

    assertThat(make(call(1, "order-1", "b"), "second", later)).isEqualTo(new Standing.New());
    assertThat(make(call(1, "order-1", "b"), "third", later))
        .isEqualTo(new Standing.Answered("second"));
  }

  @Test
  void looking_for_a_call_begins_none() {
    assertThat(find(CALL, NOW)).isEmpty();
    assertThat(make(CALL, "first", NOW)).isEqualTo(new Standing.New());

    assertThat(find(CALL, NOW)).contains(new Standing.Answered("first"));
    assertThat(find(call(1, "order-1", "b"), NOW)).contains(new Standing.Other());
    assertThat(find(CALL, NOW.plus(CallKey.MEMORY))).isEmpty();
  }

  @Test
  void a_call_that_was_rolled_back_was_never_made() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  calls().begin(CALL, NOW);
                  calls().answer(CALL, "lost");
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(make(CALL, "first", NOW)).isEqualTo(new Standing.New());
  }

  @Test
  void of_fifty_at_once_one_is_new_and_the_others_get_its_answer() {
    var number = new AtomicInteger();

    List<Standing> met = Crowd.of(50, () -> make(CALL, "answer " + number.incrementAndGet(), NOW));

    assertThat(met).filteredOn(it -> it.equals(new Standing.New())).hasSize(1);
    assertThat(met).filteredOn(it -> it instanceof Standing.Answered).hasSize(49);
    assertThat(new HashSet<>(met)).hasSize(2);
  }

  @Test
  void of_fifty_different_calls_at_once_under_one_key_one_wins() {
    var number = new AtomicInteger();

    List<Standing> met =
        Crowd.of(50, () -> make(call(1, "order-1", "b" + number.incrementAndGet()), "answer", NOW));

    assertThat(met).filteredOn(it -> it.equals(new Standing.New())).hasSize(1);
    assertThat(met).filteredOn(it -> it.equals(new Standing.Other())).hasSize(49);
  }

  @Test
  void old_calls_are_forgotten_and_counted() {
    make(CALL, "first", NOW);
    make(call(1, "order-2", "a"), "second", NOW.plusSeconds(1));

    assertThat(transactions().inTransaction(() -> calls().removeBefore(NOW.plusSeconds(1))))
        .isEqualTo(1);
    assertThat(make(CALL, "again", NOW)).isEqualTo(new Standing.New());
    assertThat(make(call(1, "order-2", "a"), "again", NOW))
        .isEqualTo(new Standing.Answered("second"));
  }

  private Optional<Standing> find(CallKey call, Instant now) {
    return transactions().inTransaction(() -> calls().find(call, now));
  }

  private Standing make(CallKey call, String answer, Instant now) {
    return transactions()
        .inTransaction(() -> {
          var standing = calls().begin(call, now);
          if (standing.equals(new Standing.New())) {
            calls().answer(call, answer);
          }
          return standing;
        });
  }

  private static CallKey call(int caller, String key, String digest) {
    return new CallKey(Cast.id(caller), key, digest.repeat(64).substring(0, 64));
  }
}
