package dev.mailroom.application.account.port;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} keeps. */
public abstract class SessionsContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();
  private static final Instant NOW = Cast.NOW;

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract Sessions sessions();

  @BeforeEach
  void two_accounts() {
    transactions()
        .inTransaction(() -> {
          accounts().add(ADA);
          accounts().add(BEN);
        });
  }

  @Test
  void a_session_is_found_by_its_token_alone() {
    Session session = add(1, ADA, NOW, false);

    assertThat(sessions().find(Cast.token(1))).contains(session);
    assertThat(sessions().find(Cast.token(2))).isEmpty();
  }

  @Test
  void being_seen_is_remembered() {
    Session session = add(1, ADA, NOW, false);
    sessions().find(Cast.token(1));

    transactions().inTransaction(() -> sessions().recordSeen(session.id(), NOW.plus(5, MINUTES)));

    assertThat(sessions().find(Cast.token(1))).contains(session.seenAt(NOW.plus(5, MINUTES)));
  }

  @Test
  void only_its_owner_removes_a_session() {
    Session session = add(1, ADA, NOW, false);

    assertThat(inTransaction(() -> sessions().remove(BEN.id(), session.id()))).isFalse();
    assertThat(sessions().find(Cast.token(1))).isPresent();
    assertThat(inTransaction(() -> sessions().remove(ADA.id(), session.id()))).isTrue();
    assertThat(sessions().find(Cast.token(1))).isEmpty();
    assertThat(inTransaction(() -> sessions().remove(ADA.id(), session.id()))).isFalse();
  }

  @Test
  void logging_out_removes_the_tokens_session_and_no_other() {
    add(1, ADA, NOW, false);
    add(2, ADA, NOW, false);
    sessions().find(Cast.token(1));

    transactions().inTransaction(() -> sessions().removeByToken(Cast.token(1)));

    assertThat(sessions().find(Cast.token(1))).isEmpty();
    assertThat(sessions().find(Cast.token(2))).isPresent();
  }

  @Test
  void all_of_an_account_go_but_the_one_kept() {
    Session kept = add(1, ADA, NOW, false);
    add(2, ADA, NOW, false);
    add(3, ADA, NOW, true);
    add(4, BEN, NOW, false);
    for (int token = 1; token <= 4; token++) {
      sessions().find(Cast.token(token));
    }

    int gone = inTransaction(() -> sessions().removeAll(ADA.id(), Optional.of(kept.id())));

    assertThat(gone).isEqualTo(2);
    assertThat(sessions().of(ADA.id())).containsExactly(kept);
    assertThat(sessions().find(Cast.token(2))).isEmpty();
    assertThat(sessions().find(Cast.token(4))).isPresent();
    assertThat(inTransaction(() -> sessions().removeAll(ADA.id(), Optional.empty()))).isEqualTo(1);
    assertThat(sessions().find(Cast.token(1))).isEmpty();
  }

  @Test
  void a_removal_that_is_rolled_back_leaves_the_session_in_use() {
    Session session = add(1, ADA, NOW, false);
    sessions().find(Cast.token(1));

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  sessions().removeAll(ADA.id(), Optional.empty());
                  assertThat(sessions().find(Cast.token(1))).isEmpty();
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(sessions().find(Cast.token(1))).contains(session);
  }

  @Test
  void a_list_begins_with_the_last_used() {
    Session older = add(1, ADA, NOW, false);
    Session newer = add(2, ADA, NOW.plusSeconds(60), true);
    add(3, BEN, NOW, false);

    assertThat(sessions().of(ADA.id())).containsExactly(newer, older);
  }

  @Test
  void exactly_the_expired_are_forgotten() {
    Instant now = NOW.plus(Duration.ofDays(40));
    add(1, ADA, now.minus(Session.IDLE_LIMIT), false);
    add(2, ADA, now.minus(Session.IDLE_LIMIT).plusSeconds(1), false);
    add(3, ADA, now.minus(Session.REMEMBERED_LIMIT), true);
    add(4, ADA, now.minus(Session.REMEMBERED_LIMIT).plusSeconds(1), true);
    Session busy = add(5, ADA, now.minus(Session.ABSOLUTE_LIMIT), false);
    transactions().inTransaction(() -> sessions().recordSeen(busy.id(), now));

    int gone = inTransaction(() -> sessions().removeExpired(now));

    assertThat(gone).isEqualTo(3);
    assertThat(sessions().of(ADA.id()))
        .extracting(session -> session.id().value())
        .containsExactlyInAnyOrder(Cast.id(2), Cast.id(4));
  }

  private Session add(int number, Account owner, Instant at, boolean remembered) {
    var session =
        new Session(
            new SessionId(Cast.id(number)),
            owner.id(),
            new Client("2001:db8::1", "Firefox"),
            remembered,
            at,
            at);
    transactions().inTransaction(() -> sessions().add(session, Cast.token(number)));
    return session;
  }

  private <T> T inTransaction(Supplier<T> work) {
    return transactions().inTransaction(work);
  }
}
