package dev.mailroom.application.delivery.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.delivery.RouteHealth;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every {@link RouteHealthStore} keeps. */
public abstract class RouteHealthStoreContractTest {

  protected abstract Transactions transactions();

  protected abstract RouteHealthStore health();

  @Test
  void nothing_is_known_at_first() {
    assertThat(health().current()).isEqualTo(RouteHealth.UNKNOWN);
  }

  @Test
  void every_part_of_it_comes_back() {
    RouteHealth good = update(health -> health.accepted(Cast.NOW));
    assertThat(health().current()).isEqualTo(good);

    RouteHealth bad = update(health -> health.faulted(OutboxEmails.refusal(), Cast.NOW));
    assertThat(bad).isEqualTo(good.faulted(OutboxEmails.refusal(), Cast.NOW));
    assertThat(health().current()).isEqualTo(bad);
  }

  @Test
  void faults_seen_at_once_all_count() {
    Crowd.of(20, () -> update(health -> health.faulted(OutboxEmails.refusal(), Cast.NOW)));

    assertThat(health().current().faults()).isEqualTo(20);
  }

  @Test
  void a_rolled_back_change_was_none() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  health().update(it -> it.faulted(OutboxEmails.refusal(), Cast.NOW));
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(health().current()).isEqualTo(RouteHealth.UNKNOWN);
  }

  private RouteHealth update(UnaryOperator<RouteHealth> change) {
    return transactions().inTransaction(() -> health().update(change));
  }
}
