package dev.mailroom.application.passwordreset.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.passwordreset.ResetLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ResetLinks} keeps. */
public abstract class ResetLinksContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();
  private static final Instant NOW = Cast.NOW;

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract ResetLinks links();

  @BeforeEach
  void two_accounts() {
    transactions()
        .inTransaction(() -> {
          accounts().add(ADA);
          accounts().add(BEN);
        });
  }

  @Test
  void a_link_is_found_by_its_token() {
    ResetLink link = give(ADA, 1, NOW.plusSeconds(60));

    assertThat(links().find(Cast.token(1))).contains(link);
    assertThat(links().find(Cast.token(2))).isEmpty();
  }

  @Test
  void only_the_newest_link_of_an_account_works() {
    give(ADA, 1, NOW.plusSeconds(60));
    give(BEN, 2, NOW.plusSeconds(60));

    give(ADA, 3, NOW.plusSeconds(60));

    assertThat(links().find(Cast.token(1))).isEmpty();
    assertThat(spend(1, NOW)).isEmpty();
    assertThat(spend(2, NOW)).contains(BEN.id());
    assertThat(spend(3, NOW)).contains(ADA.id());
  }

  @Test
  void an_expired_link_cannot_be_spent() {
    give(ADA, 1, NOW);

    assertThat(spend(1, NOW)).isEmpty();
    assertThat(spend(1, NOW.minusSeconds(1))).contains(ADA.id());
  }

  @Test
  void of_a_hundred_at_once_one_spends_the_link() {
    give(ADA, 1, NOW.plusSeconds(60));

    List<Optional<AccountId>> answers = Crowd.of(100, () -> spend(1, NOW));

    assertThat(answers).filteredOn(Optional::isPresent).containsExactly(Optional.of(ADA.id()));
  }

  @Test
  void a_link_is_whole_again_when_what_it_was_spent_for_is_rolled_back() {
    give(ADA, 1, NOW.plusSeconds(60));

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  links().spend(Cast.token(1), NOW);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(spend(1, NOW)).contains(ADA.id());
  }

  @Test
  void all_links_of_an_account_can_be_revoked() {
    give(ADA, 1, NOW.plusSeconds(60));
    give(BEN, 2, NOW.plusSeconds(60));

    transactions().inTransaction(() -> links().revokeAll(ADA.id()));

    assertThat(links().find(Cast.token(1))).isEmpty();
    assertThat(links().find(Cast.token(2))).isPresent();
  }

  @Test
  void the_expired_are_removed() {
    give(ADA, 1, NOW);
    give(BEN, 2, NOW.plusSeconds(1));

    int gone = transactions().inTransaction(() -> links().removeExpired(NOW));

    assertThat(gone).isEqualTo(1);
    assertThat(links().find(Cast.token(2))).isPresent();
  }

  private ResetLink give(Account account, int token, Instant expiresAt) {
    var link = new ResetLink(Cast.token(token), account.id(), expiresAt);
    transactions().inTransaction(() -> links().replace(link));
    return link;
  }

  private Optional<AccountId> spend(int token, Instant now) {
    return transactions().inTransaction(() -> links().spend(Cast.token(token), now));
  }
}
