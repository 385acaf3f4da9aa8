package dev.mailroom.application.apikey.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.apikey.port.Allowances.Share;
import dev.mailroom.domain.apikey.ApiKeyId;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Allowances} keeps. Its clock is its own. */
public abstract class AllowancesContractTest {

  private static final int LIMIT = 100;

  protected abstract Transactions transactions();

  /** A key that exists. */
  protected abstract ApiKeyId key(int number);

  /** Makes what was taken be of the minute before. */
  protected abstract void nextMinute();

  protected abstract Allowances allowances();

  @BeforeEach
  void early_in_a_minute() throws InterruptedException {
    var left = take(key(99)).untilReset();
    if (left.compareTo(Duration.ofSeconds(10)) < 0) {
      Thread.sleep(left);
    }
  }

  @Test
  void a_tenth_of_what_is_left_is_granted_at_a_time() {
    var key = key(1);

    var first = take(key);
    var second = take(key);

    assertThat(first.granted()).isEqualTo(10);
    assertThat(first.left()).isEqualTo(90);
    assertThat(second.granted()).isEqualTo(9);
    assertThat(second.left()).isEqualTo(81);
    assertThat(first.untilReset()).isBetween(Duration.ofMillis(1), Duration.ofMinutes(1));
  }

  @Test
  void nobody_gets_more_than_the_most() {
    var key = key(1);

    var share = transactions().inTransaction(() -> allowances().take(key, 10_000));

    assertThat(share.granted()).isEqualTo(Share.MAX);
    assertThat(share.left()).isEqualTo(10_000 - Share.MAX);
  }

  @Test
  void all_of_a_minute_is_given_out_and_then_nothing() {
    var key = key(1);

    var granted =
        Stream.generate(() -> take(key).granted()).takeWhile(some -> some > 0).mapToInt(it -> it);

    assertThat(granted.sum()).isEqualTo(LIMIT);
    assertThat(take(key)).extracting(Share::granted, Share::left).containsExactly(0, 0);
  }

  @Test
  void the_next_minute_has_calls_of_its_own() {
    var key = key(1);
    while (take(key).granted() > 0) {}

    nextMinute();

    assertThat(take(key).granted()).isEqualTo(10);
  }

  @Test
  void keys_do_not_take_from_each_other() {
    var key = key(1);
    var other = key(2);
    while (take(key).granted() > 0) {}

    assertThat(take(other).granted()).isEqualTo(10);
  }

  @Test
  void many_at_once_never_get_more_than_there_is() {
    var key = key(1);

    var granted = Crowd.of(60, () -> take(key).granted());

    assertThat(granted.stream().mapToInt(it -> it).sum()).isEqualTo(LIMIT);
  }

  @Test
  void what_is_rolled_back_was_not_taken() {
    var key = key(1);
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  allowances().take(key, LIMIT);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(take(key).left()).isEqualTo(90);
  }

  private Share take(ApiKeyId key) {
    return transactions().inTransaction(() -> allowances().take(key, LIMIT));
  }
}
