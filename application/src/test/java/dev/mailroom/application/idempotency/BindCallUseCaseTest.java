package dev.mailroom.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.TestClock;
import dev.mailroom.application.idempotency.port.InMemoryCalls;
import dev.mailroom.domain.idempotency.CallKey;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BindCallUseCaseTest {

  private final TestClock clock = new TestClock();
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final BindCall bind =
      new BindCallUseCase(transactions, new OncePerKey(new InMemoryCalls(transactions), clock));

  @Test
  void a_key_belongs_to_the_call_that_it_came_with_first() {
    assertThat(bind.bind(call("order-1", "a"))).isTrue();
    assertThat(bind.bind(call("order-1", "a"))).isTrue();

    assertThat(bind.bind(call("order-1", "b"))).isFalse();
    assertThat(bind.bind(call("order-2", "b"))).isTrue();
  }

  @Test
  void a_key_is_free_again_after_a_day() {
    bind.bind(call("order-1", "a"));

    clock.advance(CallKey.MEMORY);

    assertThat(bind.bind(call("order-1", "b"))).isTrue();
  }

  private static CallKey call(String key, String digest) {
    return new CallKey(new UUID(0, 1), key, digest.repeat(64));
  }
}
