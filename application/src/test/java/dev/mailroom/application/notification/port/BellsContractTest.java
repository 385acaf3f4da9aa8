package dev.mailroom.application.notification.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.account.AccountId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Bells} does within one process. */
public abstract class BellsContractTest {

  private static final AccountId ADA = Cast.ada().id();
  private static final AccountId BEN = Cast.ben().id();

  private final AtomicInteger heard = new AtomicInteger();

  protected abstract Transactions transactions();

  protected abstract Bells bells();

  @Test
  void who_watches_hears_at_the_commit_and_not_before() {
    try (var _ = bells().watch(ADA, heard::incrementAndGet)) {
      transactions()
          .inTransaction(() -> {
            bells().ring(List.of(ADA, BEN));
            assertThat(heard).hasValue(0);
          });

      assertThat(heard).hasPositiveValue();
    }
  }

  @Test
  void nobody_hears_what_rolled_back() {
    try (var _ = bells().watch(ADA, heard::incrementAndGet)) {
      assertThatThrownBy(() ->
              transactions()
                  .inTransaction(() -> {
                    bells().ring(List.of(ADA));
                    throw new ArithmeticException("on purpose");
                  }))
          .isInstanceOf(ArithmeticException.class);

      assertThat(heard).hasValue(0);
    }
  }

  @Test
  void nobody_hears_what_rings_for_another() {
    try (var _ = bells().watch(ADA, heard::incrementAndGet)) {
      ring(BEN);

      assertThat(heard).hasValue(0);
    }
  }

  @Test
  void all_who_watch_for_one_person_hear_and_one_may_leave() {
    var other = new AtomicInteger();
    try (var _ = bells().watch(ADA, other::incrementAndGet)) {
      var watch = bells().watch(ADA, heard::incrementAndGet);
      ring(ADA);
      watch.close();
      int heardBefore = heard.get();
      int otherBefore = other.get();

      ring(ADA);

      assertThat(heard).hasPositiveValue().hasValue(heardBefore);
      assertThat(other.get()).isGreaterThan(otherBefore);
    }
  }

  @Test
  void a_watch_may_be_closed_twice() {
    var watch = bells().watch(ADA, heard::incrementAndGet);
    watch.close();
    watch.close();

    ring(ADA);

    assertThat(heard).hasValue(0);
  }

  private void ring(AccountId reader) {
    transactions().inTransaction(() -> bells().ring(List.of(reader)));
  }
}
