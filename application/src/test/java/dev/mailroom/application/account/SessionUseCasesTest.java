package dev.mailroom.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.People;
import dev.mailroom.application.account.RevokeSessions.Result.Revoked;
import dev.mailroom.application.account.RevokeSessions.Result.UnknownSession;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.ThrottleRule;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.audit.AuditAction;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionUseCasesTest {

  private final People people = new People();
  private final RevokeSessions revoke =
      new RevokeSessionsUseCase(people.transactions, people.sessions, people.audit, people.clock);

  @Test
  void a_session_that_was_logged_out_is_gone() {
    var token = people.loggedIn(people.ada()).session();
    var logOut = new LogOutUseCase(people.transactions, people.sessions);

    logOut.logOut(token);
    logOut.logOut(token);

    assertThat(people.sessions.find(token.hash())).isEmpty();
  }

  @Test
  void live_sessions_are_listed_last_used_first() {
    var ada = people.ada();
    logIn(ada);
    people.clock.advance(Session.IDLE_LIMIT.minusMinutes(1));
    var older = logIn(ada);
    people.clock.advance(Duration.ofMinutes(1));
    var newer = logIn(ada);

    var listed = new ListSessionsUseCase(people.sessions, people.clock).sessionsOf(ada.id());

    assertThat(listed).containsExactly(newer, older);
  }

  @Test
  void a_person_ends_one_session() {
    var ada = people.ada();
    var kept = logIn(ada);
    var ended = logIn(ada);

    assertThat(revoke.revoke(ada.id(), ended.id())).isEqualTo(new Revoked());

    assertThat(people.sessions.of(ada.id())).containsExactly(kept);
    assertThat(people.audit.actions()).containsExactly(AuditAction.SESSION_REVOKED);
  }

  @Test
  void somebody_elses_session_is_unknown() {
    var bens = logIn(people.ben());

    assertThat(revoke.revoke(people.ada().id(), bens.id())).isEqualTo(new UnknownSession());

    assertThat(people.sessions.of(bens.account())).containsExactly(bens);
    assertThat(people.audit.entries()).isEmpty();
  }

  @Test
  void a_person_ends_all_sessions_but_this_one() {
    var ada = people.ada();
    var current = logIn(ada);
    logIn(ada);
    logIn(ada);
    var bens = logIn(people.ben());

    assertThat(revoke.revokeOthers(ada.id(), current.id())).isEqualTo(2);

    assertThat(people.sessions.of(ada.id())).containsExactly(current);
    assertThat(people.sessions.of(bens.account())).containsExactly(bens);
  }

  @Test
  void housekeeping_forgets_what_no_longer_counts_and_nothing_else() {
    var ada = people.ada();
    logIn(ada);
    record("old");
    beginEmailChange(ada);
    people.clock.advance(ThrottleRule.RESET_MAILS.horizon().plusSeconds(1));
    var live = logIn(ada);
    record("new");

    int gone =
        new HousekeepingUseCase(
                people.transactions,
                people.sessions,
                people.attempts,
                people.emailChanges,
                people.clock)
            .forgetExpired();

    assertThat(gone).isEqualTo(3);
    assertThat(people.emailChanges.of(ada.id())).isEmpty();
    assertThat(people.sessions.of(ada.id())).containsExactly(live);
    assertThat(tries("new")).isEqualTo(1);
    assertThat(tries("old")).isZero();
  }

  private Session logIn(Account account) {
    return people.sessions.find(people.loggedIn(account).session().hash()).orElseThrow();
  }

  private void beginEmailChange(Account account) {
    var change =
        new EmailChange(
            people.tokens.nextToken().hash(),
            account.id(),
            EmailAddress.of("new@example.com"),
            people.clock.instant().plusSeconds(60));
    people.transactions.inTransaction(() -> people.emailChanges.replace(change));
  }

  private void record(String key) {
    people.transactions.inTransaction(() -> people.attempts.record(key, people.clock.instant()));
  }

  private int tries(String key) {
    return people.transactions.inTransaction(
        () -> people.attempts.sinceForUpdate(key, Instant.EPOCH).size());
  }
}
