package dev.mailroom.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Crowd;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyChecksTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final String A = Keys.key('a');
  private static final String B = Keys.key('b');

  @Test
  void the_first_start_takes_any_key_and_later_ones_need_the_same() {
    start(A);

    assertThatCode(() -> start(A)).doesNotThrowAnyException();
    assertThatThrownBy(() -> start(B))
        .isInstanceOf(KeyProblem.class)
        .hasMessageContaining(MasterKey.parse(A).id())
        .hasMessageContaining("MAILROOM_MASTER_KEYS");
  }

  @Test
  void a_start_that_was_refused_leaves_no_trace() {
    start(A);
    assertThatThrownBy(() -> start(B)).isInstanceOf(KeyProblem.class);

    assertThatCode(() -> start(A)).doesNotThrowAnyException();
  }

  @Test
  void a_new_key_may_be_put_in_front_while_the_old_one_stays() {
    start(A);

    start(B, A);

    assertThatThrownBy(() -> start(B)).isInstanceOf(KeyProblem.class);
    assertThatThrownBy(() -> start(A)).isInstanceOf(KeyProblem.class);
  }

  @Test
  void a_proof_that_was_tampered_with_is_noticed() {
    start(A);
    FRESH
        .database()
        .inTransaction(() -> {
          FRESH.database().sql("UPDATE key_checks SET proof = proof || '\\x00'").write();
        });

    assertThatThrownBy(() -> start(A)).isInstanceOf(KeyProblem.class);
  }

  @Test
  void of_two_first_starts_with_different_keys_one_is_refused() {
    var turn = new AtomicInteger();

    List<Boolean> started =
        Crowd.of(
            2,
            () -> {
              try {
                start(turn.getAndIncrement() == 0 ? A : B);
                return true;
              } catch (KeyProblem _) {
                return false;
              }
            });

    assertThat(started).containsExactlyInAnyOrder(true, false);
  }

  private static void start(String... keys) {
    KeyRing ring = Keys.ring(keys);
    new KeyChecks(FRESH.database(), ring, new FieldCipher(ring)).verify();
  }
}
