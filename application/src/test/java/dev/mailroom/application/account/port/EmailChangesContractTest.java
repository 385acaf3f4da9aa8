package dev.mailroom.application.account.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link EmailChanges} keeps. */
public abstract class EmailChangesContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();
  private static final Instant NOW = Cast.NOW;

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract EmailChanges changes();

  @BeforeEach
  void two_accounts() {
    transactions()
        .inTransaction(() -> {
          accounts().add(ADA);
          accounts().add(BEN);
        });
  }

  @Test
  void a_change_is_found_by_its_token_and_by_its_account() {
    EmailChange change = begin(ADA, 1, NOW.plusSeconds(60));

    assertThat(changes().find(Cast.token(1))).contains(change);
    assertThat(changes().of(ADA.id())).contains(change);
    assertThat(changes().find(Cast.token(2))).isEmpty();
    assertThat(changes().of(BEN.id())).isEmpty();
  }

  @Test
  void only_the_newest_change_of_an_account_can_be_confirmed() {
    begin(ADA, 1, NOW.plusSeconds(60));
    EmailChange bens = begin(BEN, 2, NOW.plusSeconds(60));
    EmailChange newer = begin(ADA, 3, NOW.plusSeconds(60));

    assertThat(changes().of(ADA.id())).contains(newer);
    assertThat(spend(1, NOW)).isEmpty();
    assertThat(spend(2, NOW)).contains(bens);
    assertThat(spend(3, NOW)).contains(newer);
    assertThat(changes().of(ADA.id())).isEmpty();
  }

  @Test
  void an_expired_change_cannot_be_confirmed() {
    EmailChange change = begin(ADA, 1, NOW);

    assertThat(spend(1, NOW)).isEmpty();
    assertThat(spend(1, NOW.minusSeconds(1))).contains(change);
  }

  @Test
  void of_a_hundred_at_once_one_gets_the_change() {
    EmailChange change = begin(ADA, 1, NOW.plusSeconds(60));

    List<Optional<EmailChange>> answers = Crowd.of(100, () -> spend(1, NOW));

    assertThat(answers).filteredOn(Optional::isPresent).containsExactly(Optional.of(change));
  }

  @Test
  void a_change_waits_on_when_its_confirmation_is_rolled_back() {
    EmailChange change = begin(ADA, 1, NOW.plusSeconds(60));

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  changes().spend(Cast.token(1), NOW);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(spend(1, NOW)).contains(change);
  }

  @Test
  void the_change_of_one_account_can_be_revoked() {
    begin(ADA, 1, NOW.plusSeconds(60));
    begin(BEN, 2, NOW.plusSeconds(60));

    transactions().inTransaction(() -> changes().revokeAll(ADA.id()));

    assertThat(changes().find(Cast.token(1))).isEmpty();
    assertThat(changes().find(Cast.token(2))).isPresent();
  }

  @Test
  void the_expired_are_removed() {
    begin(ADA, 1, NOW);
    begin(BEN, 2, NOW.plusSeconds(1));

    int gone = transactions().inTransaction(() -> changes().removeExpired(NOW));

    assertThat(gone).isEqualTo(1);
    assertThat(changes().find(Cast.token(2))).isPresent();
  }

  private EmailChange begin(Account account, int token, Instant expiresAt) {
    var address = EmailAddress.of("new" + token + "@example.com");
    var change = new EmailChange(Cast.token(token), account.id(), address, expiresAt);
    transactions().inTransaction(() -> changes().replace(change));
    return change;
  }

  private Optional<EmailChange> spend(int token, Instant now) {
    return transactions().inTransaction(() -> changes().spend(Cast.token(token), now));
  }
}
