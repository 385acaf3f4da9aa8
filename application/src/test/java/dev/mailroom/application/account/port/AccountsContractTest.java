package dev.mailroom.application.account.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} keeps. */
public abstract class AccountsContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();
  private static final Account CY = Cast.cy();

  private static final Preferences CHOSEN =
      new Preferences(Optional.of(Locale.ENGLISH), Optional.of(ZoneId.of("Europe/Oslo")));

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  @Test
  void an_account_comes_back_as_it_was_added() {
    add(ADA);

    assertThat(accounts().find(ADA.id())).contains(ADA);
    assertThat(accounts().findByEmail(ADA.email())).contains(ADA);
    assertThat(accounts().find(BEN.id())).isEmpty();
    assertThat(accounts().findByEmail(BEN.email())).isEmpty();
  }

  @Test
  void a_taken_address_is_refused_and_changes_nothing() {
    add(ADA);
    Account impostor = Cast.account(9, "Impostor", ADA.email().value(), SiteRole.PERSON);

    boolean added = transactions().inTransaction(() -> accounts().add(impostor));

    assertThat(added).isFalse();
    assertThat(accounts().find(impostor.id())).isEmpty();
    assertThat(accounts().findByEmail(ADA.email())).contains(ADA);
  }

  @Test
  void of_many_who_want_one_address_at_once_one_gets_it() {
    var number = new AtomicInteger(100);

    List<Boolean> added =
        Crowd.of(
            20,
            () -> {
              Account mine =
                  Cast.account(
                      number.incrementAndGet(), "Ada", ADA.email().value(), SiteRole.PERSON);
              return transactions().inTransaction(() -> accounts().add(mine));
            });

    assertThat(added).containsOnlyOnce(true);
    assertThat(accounts().count("")).isEqualTo(1);
  }

  @Test
  void an_address_is_verified_once_and_stays_so() {
    add(ADA);
    add(BEN);
    assertThat(accounts().isVerified(ADA.id())).isFalse();

    transactions().inTransaction(() -> accounts().recordVerified(ADA.id(), Cast.NOW));
    transactions()
        .inTransaction(() -> {
          accounts().recordVerified(ADA.id(), Cast.NOW.plusSeconds(60));
          accounts().update(ADA.withName(new PersonName("Ada King")));
          accounts().changeEmail(ADA.id(), EmailAddress.of("countess@example.org"));
        });

    assertThat(accounts().isVerified(ADA.id())).isTrue();
    assertThat(accounts().isVerified(BEN.id())).isFalse();
    assertThat(accounts().isVerified(CY.id())).isFalse();
  }

  @Test
  void an_update_writes_what_may_change_and_keeps_when_somebody_was_seen() {
    add(ADA);
    transactions().inTransaction(() -> accounts().recordSeen(ADA.id(), Cast.NOW));
    Account changed =
        ADA.withPassword(new PasswordHash("$other"))
            .withSiteRole(SiteRole.PERSON)
            .withStatus(AccountStatus.DISABLED)
            .withName(new PersonName("Ada King"))
            .withPreferences(CHOSEN)
            .withEmail(EmailAddress.of("elsewhere@example.com"));

    transactions().inTransaction(() -> accounts().update(changed));

    Account stored = accounts().find(ADA.id()).orElseThrow();
    assertThat(stored)
        .usingRecursiveComparison()
        .ignoringFields("email", "lastSeenAt")
        .isEqualTo(changed);
    assertThat(stored.email()).isEqualTo(ADA.email());
    assertThat(stored.lastSeenAt()).contains(Cast.NOW);
  }

  @Test
  void what_a_person_chose_comes_back() {
    add(ADA.withPreferences(CHOSEN));

    assertThat(accounts().find(ADA.id()).orElseThrow().preferences()).isEqualTo(CHOSEN);
  }

  @Test
  void an_address_changes_when_it_is_free() {
    add(ADA);
    add(BEN);

    assertThat(changeEmail(ADA, "countess@example.com")).isTrue();
    assertThat(changeEmail(ADA, BEN.email().value())).isFalse();

    assertThat(accounts().findByEmail(ADA.email())).isEmpty();
    assertThat(accounts().findByEmail(EmailAddress.of("countess@example.com")))
        .contains(ADA.withEmail(EmailAddress.of("countess@example.com")));
    assertThat(accounts().find(BEN.id())).contains(BEN);
  }

  @Test
  void of_many_who_change_to_or_begin_with_one_address_at_once_one_gets_it() {
    add(ADA);
    add(BEN);
    var number = new AtomicInteger();

    List<Boolean> got = Crowd.of(20, () -> takeWanted(number.incrementAndGet()));

    assertThat(got).containsOnlyOnce(true);
    assertThat(accounts().findByEmail(EmailAddress.of("wanted@example.com"))).isPresent();
  }

  private boolean takeWanted(int number) {
    return switch (number % 3) {
      case 0 -> changeEmail(ADA, "wanted@example.com");
      case 1 -> changeEmail(BEN, "wanted@example.com");
      default -> {
        Account mine = Cast.account(100 + number, "Dee", "wanted@example.com", SiteRole.PERSON);
        yield transactions().inTransaction(() -> accounts().add(mine));
      }
    };
  }

  private boolean changeEmail(Account account, String email) {
    return transactions()
        .inTransaction(() -> accounts().changeEmail(account.id(), EmailAddress.of(email)));
  }

  @Test
  void the_deleted_are_found_by_their_id_and_on_no_list() {
    add(ADA);
    add(BEN);
    transactions()
        .inTransaction(() -> {
          accounts().update(BEN.deleted());
          accounts().changeEmail(BEN.id(), BEN.deleted().email());
        });

    assertThat(accounts().find(BEN.id())).contains(BEN.deleted());
    assertThat(accounts().findByEmail(BEN.email())).isEmpty();
    assertThat(accounts().page("", Optional.empty(), 10)).containsExactly(ADA);
    assertThat(accounts().page("deleted", Optional.empty(), 10)).isEmpty();
    assertThat(accounts().count("")).isEqualTo(1);
  }

  @Test
  void a_locked_account_waits_for_its_change() {
    add(ADA);

    List<String> seen =
        Crowd.of(
            10,
            () ->
                transactions()
                    .inTransaction(() -> {
                      Account locked = accounts().findForUpdate(ADA.id()).orElseThrow();
                      String longer = locked.password().value() + "x";
                      accounts().update(locked.withPassword(new PasswordHash(longer)));
                      return longer;
                    }));

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(accounts().find(ADA.id()).orElseThrow().password().value()).endsWith("xxxxxxxxxx");
  }

  @Test
  void only_active_administrators_are_counted() {
    add(ADA);
    add(BEN);
    add(CY.withSiteRole(SiteRole.ADMINISTRATOR).withStatus(AccountStatus.DISABLED));

    int count = transactions().inTransaction(() -> accounts().countAdministratorsForUpdate());

    assertThat(count).isEqualTo(1);
  }

  @Test
  void two_who_demote_each_other_at_once_leave_one_administrator() {
    add(ADA);
    add(BEN.withSiteRole(SiteRole.ADMINISTRATOR));
    var turn = new AtomicInteger();

    Crowd.of(
        2,
        () -> {
          Account other = turn.getAndIncrement() == 0 ? ADA : BEN;
          transactions().inTransaction(() -> demoteUnlessLast(other));
          return other;
        });

    assertThat(transactions().inTransaction(() -> accounts().countAdministratorsForUpdate()))
        .isEqualTo(1);
  }

  @Test
  void of_many_first_set_ups_at_once_one_finds_no_account() {
    var number = new AtomicInteger(100);

    List<Boolean> first =
        Crowd.of(
            10,
            () -> {
              int mine = number.incrementAndGet();
              return transactions()
                  .inTransaction(() ->
                      accounts().isEmptyForUpdate()
                          && accounts()
                              .add(
                                  Cast.account(
                                      mine, "Ada", mine + "@example.com", SiteRole.PERSON)));
            });

    assertThat(first).containsOnlyOnce(true);
    assertThat(accounts().isEmpty()).isFalse();
  }

  @Test
  void pages_go_by_name_whatever_its_case_and_hold_everybody_once() {
    add(CY);
    add(BEN);
    add(ADA);

    List<Account> first = accounts().page("", Optional.empty(), 2);
    List<Account> second = accounts().page("", Optional.of(first.getLast().id()), 2);

    assertThat(first).containsExactly(ADA, BEN);
    assertThat(second).containsExactly(CY);
    assertThat(accounts().page("", Optional.of(CY.id()), 2)).isEmpty();
  }

  @Test
  void namesakes_are_told_apart_by_id() {
    for (int number = 1; number <= 5; number++) {
      add(Cast.account(number, "Sam", number + "@example.com", SiteRole.PERSON));
    }

    List<Account> first = accounts().page("", Optional.empty(), 3);
    List<Account> second = accounts().page("", Optional.of(first.getLast().id()), 3);

    assertThat(first).extracting(it -> it.id().value()).containsExactly(ids(1, 2, 3));
    assertThat(second).extracting(it -> it.id().value()).containsExactly(ids(4, 5));
  }

  @Test
  void a_search_is_within_name_or_address_whatever_the_case() {
    add(ADA);
    add(BEN);
    add(CY);

    assertThat(accounts().page("LOVE", Optional.empty(), 9)).containsExactly(ADA);
    assertThat(accounts().page("Example.NET", Optional.empty(), 9)).containsExactly(CY);
    assertThat(accounts().count("example.com")).isEqualTo(2);
    assertThat(accounts().count("nobody")).isZero();
  }

  @Test
  void signs_that_mean_something_in_a_pattern_mean_themselves() {
    add(ADA);
    add(Cast.account(7, "100% Sure", "a_b@example.com", SiteRole.PERSON));

    assertThat(accounts().count("%")).isEqualTo(1);
    assertThat(accounts().count("a_b")).isEqualTo(1);
    assertThat(accounts().count("\\")).isZero();
  }

  private static UUID[] ids(int... numbers) {
    return Arrays.stream(numbers).mapToObj(Cast::id).toArray(UUID[]::new);
  }

  private void add(Account account) {
    assertThat(transactions().inTransaction(() -> accounts().add(account))).isTrue();
  }

  private void demoteUnlessLast(Account account) {
    if (accounts().countAdministratorsForUpdate() > 1) {
      accounts().update(account.withSiteRole(SiteRole.PERSON));
    }
  }
}
