package dev.mailroom.application.apikey.port;

import static dev.mailroom.application.Cast.NOW;
import static dev.mailroom.application.apikey.port.KeySamples.HARBOUR;
import static dev.mailroom.application.apikey.port.KeySamples.QUILL;
import static dev.mailroom.application.apikey.port.KeySamples.id;
import static dev.mailroom.application.apikey.port.KeySamples.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.KeyLife;
import dev.mailroom.domain.company.Company;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeys} keeps. */
public abstract class ApiKeysContractTest {

  protected abstract Transactions transactions();

  protected abstract void add(Company company);

  protected abstract ApiKeys keys();

  @BeforeEach
  void companies() {
    add(HARBOUR);
    add(QUILL);
  }

  @Test
  void what_is_added_is_found_whole() {
    var key = added(key(1, NOW));

    assertThat(keys().findByHash(Cast.token(1))).contains(key);
    assertThat(keys().of(HARBOUR.id())).containsExactly(key);
    assertThat(inTransaction(() -> keys().findForUpdate(HARBOUR.id(), id(1)))).contains(key);
    assertThat(keys().findByHash(Cast.token(2))).isEmpty();
  }

  @Test
  void another_company_does_not_see_it() {
    added(key(1, NOW));

    assertThat(keys().of(QUILL.id())).isEmpty();
    assertThat(inTransaction(() -> keys().findForUpdate(QUILL.id(), id(1)))).isEmpty();
  }

  @Test
  void the_newest_stands_first() {
    added(key(1, NOW));
    added(key(2, NOW.plusSeconds(1)));
    added(key(3, NOW));

    assertThat(keys().of(HARBOUR.id())).extracting(ApiKey::id).containsExactly(id(2), id(3), id(1));
  }

  @Test
  void every_life_is_kept() {
    var key = added(key(1, NOW));
    for (var life :
        List.of(
            new KeyLife.Replaced(NOW.plusSeconds(60)),
            new KeyLife.Revoked(NOW.plusSeconds(9)),
            new KeyLife.Working())) {
      inTransaction(() -> {
        keys().update(key.in(life));
        return true;
      });

      assertThat(keys().findByHash(Cast.token(1))).contains(key.in(life));
    }
  }

  @Test
  void the_last_use_is_written_once_a_minute() {
    added(key(1, NOW));

    use(NOW);
    assertThat(lastUse()).contains(NOW);
    use(NOW.plusSeconds(59));
    assertThat(lastUse()).contains(NOW);
    use(NOW.plusSeconds(60));
    assertThat(lastUse()).contains(NOW.plusSeconds(60));
  }

  @Test
  void of_many_uses_at_once_one_is_written() {
    added(key(1, NOW));
    var second = new AtomicInteger();

    Crowd.of(
        20,
        () -> {
          use(NOW.plusMillis(second.incrementAndGet()));
          return true;
        });
    var first = lastUse();
    use(NOW.plusSeconds(30));

    assertThat(first).isPresent();
    assertThat(lastUse()).isEqualTo(first);
  }

  @Test
  void keys_that_were_over_long_ago_are_forgotten_and_no_others() {
    added(key(1, NOW));
    added(key(2, NOW).in(new KeyLife.Revoked(NOW)));
    added(key(3, NOW).in(new KeyLife.Replaced(NOW)));
    added(key(4, NOW).in(new KeyLife.Replaced(NOW.plus(Duration.ofDays(1)))));

    assertThat(inTransaction(() -> keys().removeOverBefore(NOW))).isZero();
    assertThat(inTransaction(() -> keys().removeOverBefore(NOW.plusSeconds(1)))).isEqualTo(2);
    assertThat(keys().of(HARBOUR.id())).extracting(ApiKey::id).containsExactly(id(4), id(1));
  }

  @Test
  void what_is_rolled_back_was_never_there() {
    assertThatThrownBy(() ->
            inTransaction(() -> {
              keys().add(key(1, NOW));
              throw new ArithmeticException("on purpose");
            }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(keys().of(HARBOUR.id())).isEmpty();
  }

  private ApiKey added(ApiKey key) {
    return inTransaction(() -> {
      keys().add(key);
      return key;
    });
  }

  private void use(Instant now) {
    inTransaction(() -> {
      keys().markUsed(id(1), now);
      return true;
    });
  }

  private Optional<Instant> lastUse() {
    return keys().findByHash(Cast.token(1)).orElseThrow().lastUsedAt();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return transactions().inTransaction(work);
  }
}
