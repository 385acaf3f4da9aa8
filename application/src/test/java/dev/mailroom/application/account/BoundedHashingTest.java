package dev.mailroom.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedHashingTest {

  private static final PasswordHash DECOY = new PasswordHash("decoy");

  private final CountingHasher counting = new CountingHasher();
  private final PasswordHasher hashing = new BoundedHashing(counting, 3);

  @Test
  void however_many_come_only_so_many_are_hashed_at_once() {
    Crowd.of(40, () -> hashing.hash(new Password("x")));
    Crowd.of(40, () -> hashing.matches(new Password("x"), DECOY));

    assertThat(counting.most).hasValue(3);
  }

  @Test
  void a_failure_gives_its_place_back() {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> hashing.hash(new Password("bad")))
          .isInstanceOf(IllegalArgumentException.class);
    }

    assertThat(hashing.matches(new Password("x"), hashing.decoy())).isFalse();
  }

  /** Notes the most that were inside at the same time. */
  private static final class CountingHasher implements PasswordHasher {

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public PasswordHash hash(Password password) {
      if (password.value().equals("bad")) {
        throw new IllegalArgumentException("on purpose");
      }
      stay();
      return DECOY;
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
      stay();
      return false;
    }

    @Override
    public PasswordHash decoy() {
      return DECOY;
    }

    private void stay() {
      int now = inside.incrementAndGet();
      most.accumulateAndGet(now, Math::max);
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      inside.decrementAndGet();
    }
  }
}
