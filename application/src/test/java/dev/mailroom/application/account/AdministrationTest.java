package dev.mailroom.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.People;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdministrationTest {

  private static final Object ROLE_CHANGED = new ChangeSiteRole.Result.Changed();
  private static final Object ROLE_UNKNOWN = new ChangeSiteRole.Result.UnknownAccount();
  private static final Object ROLE_LAST = new ChangeSiteRole.Result.LastAdministrator();
  private static final Object STATUS_CHANGED = new ChangeAccountStatus.Result.Changed();
  private static final Object STATUS_UNKNOWN = new ChangeAccountStatus.Result.UnknownAccount();
  private static final Object STATUS_LAST = new ChangeAccountStatus.Result.LastAdministrator();

  private final People people = new People();
  private final Account ada = people.ada();
  private final Account ben = people.ben();
  private final ChangeSiteRole roles =
      new ChangeSiteRoleUseCase(people.transactions, people.accounts, people.audit, people.clock);
  private final ChangeAccountStatus statuses =
      new ChangeAccountStatusUseCase(
          people.transactions,
          people.accounts,
          people.revocation,
          people.notices,
          people.audit,
          people.clock);

  @Test
  void an_administrator_promotes_and_demotes() {
    assertThat(change(ada.id(), ben.id(), SiteRole.ADMINISTRATOR)).isEqualTo(ROLE_CHANGED);
    assertThat(people.stored(ben).isSiteAdministrator()).isTrue();

    assertThat(change(ben.id(), ada.id(), SiteRole.PERSON)).isEqualTo(ROLE_CHANGED);
    assertThat(people.stored(ada).isSiteAdministrator()).isFalse();

    assertThat(people.audit.entries())
        .containsExactly(
            entry(ada, AuditAction.ADMINISTRATOR_PROMOTED, ben),
            entry(ben, AuditAction.ADMINISTRATOR_DEMOTED, ada));
  }

  @Test
  void nobody_else_may_change_or_learn_anything() {
    var closed = people.add("Cy Out", "cy@example.net", SiteRole.ADMINISTRATOR);
    people.disable(closed);

    for (var actor : List.of(ben.id(), closed.id(), nobody())) {
      assertThat(change(actor, ben.id(), SiteRole.ADMINISTRATOR)).isEqualTo(ROLE_UNKNOWN);
      assertThat(change(actor, ada.id(), AccountStatus.DISABLED)).isEqualTo(STATUS_UNKNOWN);
    }

    assertThat(people.stored(ben)).isEqualTo(ben);
    assertThat(people.stored(ada)).isEqualTo(ada);
    assertThat(people.audit.entries()).isEmpty();
  }

  @Test
  void an_unknown_or_disabled_account_cannot_be_promoted() {
    people.disable(ben);

    assertThat(change(ada.id(), ben.id(), SiteRole.ADMINISTRATOR)).isEqualTo(ROLE_UNKNOWN);
    assertThat(change(ada.id(), nobody(), SiteRole.ADMINISTRATOR)).isEqualTo(ROLE_UNKNOWN);
  }

  @Test
  void the_last_administrator_stays() {
    assertThat(change(ada.id(), ada.id(), SiteRole.PERSON)).isEqualTo(ROLE_LAST);
    assertThat(change(ada.id(), ada.id(), AccountStatus.DISABLED)).isEqualTo(STATUS_LAST);

    assertThat(people.stored(ada)).isEqualTo(ada);
  }

  @Test
  void a_disabled_administrator_does_not_count_as_another() {
    people.disable(people.add("Cy Out", "cy@example.net", SiteRole.ADMINISTRATOR));

    assertThat(change(ada.id(), ada.id(), AccountStatus.DISABLED)).isEqualTo(STATUS_LAST);
  }

  @Test
  void an_administrator_may_close_his_own_account_while_another_remains() {
    change(ada.id(), ben.id(), SiteRole.ADMINISTRATOR);

    assertThat(change(ada.id(), ada.id(), AccountStatus.DISABLED)).isEqualTo(STATUS_CHANGED);
    assertThat(change(ben.id(), ben.id(), AccountStatus.DISABLED)).isEqualTo(STATUS_LAST);
  }

  @Test
  void of_administrators_who_all_leave_at_once_one_stays() {
    var all =
        List.of(
            ada,
            people.add("Dee One", "d1@example.com", SiteRole.ADMINISTRATOR),
            people.add("Dee Two", "d2@example.com", SiteRole.ADMINISTRATOR),
            people.add("Dee Three", "d3@example.com", SiteRole.ADMINISTRATOR));
    var next = new AtomicInteger();

    var results = Crowd.of(all.size(), () -> leave(all, next.getAndIncrement()));

    assertThat(results).filteredOn(r -> r.equals(ROLE_LAST) || r.equals(STATUS_LAST)).hasSize(1);
    assertThat(all).filteredOn(a -> people.stored(a).isSiteAdministrator()).hasSize(1);
  }

  @Test
  void a_disabled_account_loses_sessions_and_links_and_is_told() {
    people.loggedIn(ben);

    assertThat(change(ada.id(), ben.id(), AccountStatus.DISABLED)).isEqualTo(STATUS_CHANGED);

    assertThat(people.stored(ben).isActive()).isFalse();
    assertThat(people.sessions.of(ben.id())).isEmpty();
    assertThat(people.links.areRevoked(ben.id())).isTrue();
    assertThat(people.notices.to(ben.id())).containsExactly("disabled");
    assertThat(people.audit.entries())
        .containsExactly(entry(ada, AuditAction.ACCOUNT_DISABLED, ben));
  }

  @Test
  void an_account_is_enabled_again_without_a_mail() {
    people.disable(ben);

    assertThat(change(ada.id(), ben.id(), AccountStatus.ACTIVE)).isEqualTo(STATUS_CHANGED);

    assertThat(people.stored(ben).isActive()).isTrue();
    assertThat(people.notices.to(ben.id())).isEmpty();
    assertThat(people.audit.entries())
        .containsExactly(entry(ada, AuditAction.ACCOUNT_ENABLED, ben));
  }

  @Test
  void what_is_so_already_changes_nothing_and_tells_nobody() {
    assertThat(change(ada.id(), ben.id(), SiteRole.PERSON)).isEqualTo(ROLE_CHANGED);
    assertThat(change(ada.id(), ben.id(), AccountStatus.ACTIVE)).isEqualTo(STATUS_CHANGED);

    assertThat(people.audit.entries()).isEmpty();
    assertThat(people.notices.to(ben.id())).isEmpty();
  }

  /** Some give up the role, the others close their account. */
  private Object leave(List<Account> all, int number) {
    var self = all.get(number).id();
    return number % 2 == 0
        ? change(self, self, SiteRole.PERSON)
        : change(self, self, AccountStatus.DISABLED);
  }

  private AccountId nobody() {
    return new AccountId(people.tokens.nextId());
  }

  private Object change(AccountId actor, AccountId account, SiteRole role) {
    return roles.change(new ChangeSiteRole.Command(actor, account, role));
  }

  private Object change(AccountId actor, AccountId account, AccountStatus status) {
    return statuses.change(new ChangeAccountStatus.Command(actor, account, status));
  }

  private AuditEntry entry(Account actor, AuditAction action, Account subject) {
    return AuditEntry.by(actor.id().value(), action, subject.id().value(), people.clock.instant());
  }
}
