package dev.mailroom.application.account;

import static dev.mailroom.application.People.CLIENT;
import static dev.mailroom.application.People.PASSWORD;
import static dev.mailroom.application.People.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.People;
import dev.mailroom.application.account.DeleteAccount.Command;
import dev.mailroom.application.account.DeleteAccount.Consequences;
import dev.mailroom.application.account.DeleteAccount.Result;
import dev.mailroom.application.account.port.AccountTies.Ties;
import dev.mailroom.application.account.port.InMemoryAccountTies;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.audit.AuditAction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeleteAccountUseCaseTest {

  private static final Password WRONG = new Password("not my password");

  private final People people = new People();
  private final Account ada = people.ada();
  private final Account ben = people.ben();
  private final InMemoryAccountTies ties = new InMemoryAccountTies(people.transactions);
  private final DeleteAccount deleteAccount =
      new DeleteAccountUseCase(
          people.transactions,
          people.accounts,
          ties,
          people.proof,
          new AccountEnd(
              people.accounts,
              ties,
              people.revocation,
              people.devices,
              people.notices,
              people.audit),
          people.clock);

  @Test
  void nothing_of_the_person_is_left_but_an_id() {
    people.loggedIn(ben);
    ties.tie(ben.id(), new Ties(List.of(), List.of("Acme")));

    assertThat(delete(ben, PASSWORD)).isEqualTo(new Result.Deleted());

    var left = people.stored(ben);
    assertThat(left)
        .usingRecursiveComparison()
        .ignoringFields("lastSeenAt")
        .isEqualTo(ben.deleted());
    assertThat(people.accounts.findByEmail(ben.email())).isEmpty();
    assertThat(people.sessions.of(ben.id())).isEmpty();
    assertThat(people.links.areRevoked(ben.id())).isTrue();
    assertThat(people.devices.hasAny(ben.id())).isFalse();
    assertThat(ties.of(ben.id()).aloneIn()).isEmpty();
    assertThat(people.audit.actions()).containsExactly(AuditAction.ACCOUNT_DELETED);
    assertThat(people.audit.entries().getFirst().fields()).isEmpty();
  }

  @Test
  void the_person_is_told_at_the_address_the_account_had() {
    delete(ben, PASSWORD);

    assertThat(people.notices.to(ben.id())).containsExactly("deleted, said to ben@example.com");
  }

  @Test
  void nobody_logs_in_again_and_the_address_is_free() {
    delete(ben, PASSWORD);

    assertThat(people.logIn().logIn(form("ben@example.com", PASSWORD)))
        .isInstanceOf(LogIn.Result.Refused.class);
    assertThat(people.logIn().logIn(form(ben.deleted().email().value(), PASSWORD)))
        .isInstanceOf(LogIn.Result.Refused.class);
    var again = people.ben();
    assertThat(people.stored(again)).isEqualTo(again);
  }

  @Test
  void a_wrong_password_deletes_nothing_and_is_throttled() {
    for (int i = 0; i < 5; i++) {
      assertThat(delete(ben, WRONG)).isEqualTo(new Result.WrongPassword());
    }

    assertThat(delete(ben, PASSWORD)).isEqualTo(new Result.Throttled(Duration.ofSeconds(1)));
    assertThat(people.stored(ben)).isEqualTo(ben);
  }

  @Test
  void companies_are_handed_over_first() {
    ties.tie(ben.id(), new Ties(List.of("Acme", "Bolt"), List.of("Crux")));

    assertThat(deleteAccount.consequencesFor(ben.id()))
        .isEqualTo(new Consequences(false, List.of("Acme", "Bolt"), List.of("Crux")));
    assertThat(delete(ben, PASSWORD)).isEqualTo(new Result.LastOwner(List.of("Acme", "Bolt")));

    assertThat(people.stored(ben)).isEqualTo(ben);
    assertThat(people.notices.to(ben.id())).isEmpty();
  }

  @Test
  void the_last_administrator_stays() {
    assertThat(deleteAccount.consequencesFor(ada.id()).lastAdministrator()).isTrue();
    assertThat(deleteAccount.consequencesFor(ben.id()).lastAdministrator()).isFalse();
    assertThat(delete(ada, PASSWORD)).isEqualTo(new Result.LastAdministrator());

    assertThat(people.stored(ada)).isEqualTo(ada);
  }

  @Test
  void of_administrators_who_all_delete_themselves_at_once_one_stays() {
    var all =
        List.of(
            ada,
            people.add("Dee One", "d1@example.com", SiteRole.ADMINISTRATOR),
            people.add("Dee Two", "d2@example.com", SiteRole.ADMINISTRATOR));
    var next = new AtomicInteger();

    var results = Crowd.of(all.size(), () -> delete(all.get(next.getAndIncrement()), PASSWORD));

    assertThat(results).containsOnlyOnce(new Result.LastAdministrator());
    assertThat(all).filteredOn(account -> people.stored(account).isActive()).hasSize(1);
  }

  @Test
  void of_many_deletions_at_once_one_counts() {
    var results = Crowd.of(5, () -> delete(ben, PASSWORD));

    assertThat(results).containsOnlyOnce(new Result.Deleted());
    assertThat(people.notices.to(ben.id())).hasSize(1);
  }

  @Test
  void administrators_neither_see_nor_touch_what_is_deleted() {
    delete(ben, PASSWORD);
    var list = new ListAccountsUseCase(people.accounts);
    var statuses =
        new ChangeAccountStatusUseCase(
            people.transactions,
            people.accounts,
            people.revocation,
            people.notices,
            people.audit,
            people.clock);
    var enable = new ChangeAccountStatus.Command(ada.id(), ben.id(), AccountStatus.ACTIVE);

    assertThat(list.find(ben.id())).isEmpty();
    assertThat(statuses.change(enable)).isEqualTo(new ChangeAccountStatus.Result.UnknownAccount());
    assertThat(people.stored(ben).isDeleted()).isTrue();
    assertThatThrownBy(
            () -> new ChangeAccountStatus.Command(ada.id(), ada.id(), AccountStatus.DELETED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Result delete(Account account, Password password) {
    return deleteAccount.delete(new Command(account.id(), password, CLIENT));
  }
}
