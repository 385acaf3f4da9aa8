package dev.mailroom.application.account.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Attempts} keeps. */
public abstract class AttemptsContractTest {

  private static final String ADA = "login:account:ada@example.com";
  private static final String BEN = "login:account:ben@example.com";
  private static final Instant NOW = Cast.NOW;

  protected abstract Transactions transactions();

  protected abstract Attempts attempts();

  @Test
  void tries_after_a_time_come_oldest_first() {
    record(ADA, NOW.plusSeconds(2));
    record(ADA, NOW);
    record(ADA, NOW.plusSeconds(1));
    record(BEN, NOW.plusSeconds(3));

    assertThat(since(ADA, NOW)).containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(2));
  }

  @Test
  void tries_at_the_same_moment_all_count() {
    record(ADA, NOW.plusSeconds(1));
    record(ADA, NOW.plusSeconds(1));

    assertThat(since(ADA, NOW)).hasSize(2);
  }

  @Test
  void a_key_is_forgotten_without_touching_others() {
    record(ADA, NOW.plusSeconds(1));
    record(BEN, NOW.plusSeconds(1));

    transactions().inTransaction(() -> attempts().forget(ADA));

    assertThat(since(ADA, NOW)).isEmpty();
    assertThat(since(BEN, NOW)).hasSize(1);
  }

  @Test
  void one_try_of_exactly_one_time_is_forgotten() {
    record(ADA, NOW.plusSeconds(1));
    record(ADA, NOW.plusSeconds(2));

    transactions().inTransaction(() -> attempts().forget(ADA, NOW.plusSeconds(1)));

    assertThat(since(ADA, NOW)).containsExactly(NOW.plusSeconds(2));
  }

  @Test
  void what_is_older_than_a_time_is_forgotten() {
    record(ADA, NOW);
    record(BEN, NOW.plusSeconds(1));

    int gone = transactions().inTransaction(() -> attempts().removeBefore(NOW.plusSeconds(1)));

    assertThat(gone).isEqualTo(1);
    assertThat(since(BEN, NOW)).hasSize(1);
  }

  @Test
  void a_try_that_is_rolled_back_was_none() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  attempts().record(ADA, NOW.plusSeconds(1));
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(since(ADA, NOW)).isEmpty();
  }

  @Test
  void of_many_at_once_no_more_pass_than_a_limit_allows() {
    List<Boolean> allowed =
        Crowd.of(
            20,
            () ->
                transactions()
                    .inTransaction(() -> {
                      boolean fewer = attempts().sinceForUpdate(ADA, NOW).size() < 5;
                      attempts().record(ADA, NOW.plusSeconds(1));
                      return fewer;
                    }));

    assertThat(allowed).filteredOn(it -> it).hasSize(5);
  }

  private void record(String key, Instant at) {
    transactions().inTransaction(() -> attempts().record(key, at));
  }

  private List<Instant> since(String key, Instant since) {
    return transactions().inTransaction(() -> attempts().sinceForUpdate(key, since));
  }
}
