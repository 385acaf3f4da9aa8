package dev.mailroom.application.delivery.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.mailsettings.RateLimit;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every {@link SendAllowance} keeps. Its clock is the real one. */
public abstract class SendAllowanceContractTest {

  private static final RateLimit TEN_A_DAY = new RateLimit(OptionalInt.empty(), OptionalInt.of(10));
  private static final RateLimit FIVE_A_SECOND =
      new RateLimit(OptionalInt.of(5), OptionalInt.of(1_000));

  protected abstract Transactions transactions();

  protected abstract SendAllowance allowance();

  @Test
  void without_a_limit_everything_may_be_sent() {
    assertThat(take(RateLimit.NONE, 1_000)).isEqualTo(1_000);
  }

  @Test
  void a_days_limit_is_used_up() {
    assertThat(take(TEN_A_DAY, 4)).isEqualTo(4);
    assertThat(take(TEN_A_DAY, 100)).isEqualTo(6);
    assertThat(take(TEN_A_DAY, 1)).isZero();
  }

  @Test
  void a_limit_set_later_knows_what_was_sent_before_it() {
    take(RateLimit.NONE, 8);

    assertThat(take(TEN_A_DAY, 9)).isEqualTo(2);
  }

  @Test
  void the_next_second_has_an_allowance_of_its_own() throws Exception {
    take(FIVE_A_SECOND, 5);
    Thread.sleep(1_050);

    assertThat(take(FIVE_A_SECOND, 9)).isEqualTo(5);
  }

  @Test
  void the_smaller_of_two_limits_counts() {
    assertThat(take(new RateLimit(OptionalInt.of(5), OptionalInt.of(3)), 9)).isEqualTo(3);
  }

  @Test
  void many_at_once_never_take_more_than_there_is() {
    List<Integer> taken = Crowd.of(20, () -> take(TEN_A_DAY, 3));

    assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10);
  }

  @Test
  void what_is_rolled_back_was_not_spent() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  allowance().spend(10);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(take(TEN_A_DAY, 10)).isEqualTo(10);
  }

  private int take(RateLimit limit, int wanted) {
    return transactions()
        .inTransaction(() -> {
          int available = allowance().available(limit, wanted);
          allowance().spend(available);
          return available;
        });
  }
}
