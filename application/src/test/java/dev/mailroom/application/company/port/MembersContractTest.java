package dev.mailroom.application.company.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.application.company.ListPeople.RemovedPerson;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Members} keeps. */
public abstract class MembersContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();
  private static final Account CY = Cast.cy();
  private static final Instant NOW = Cast.NOW;
  private static final CompanyId ACME = new CompanyId(Cast.id(11));
  private static final CompanyId BOLT = new CompanyId(Cast.id(12));

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract Companies companies();

  protected abstract Members members();

  @BeforeEach
  void three_accounts_and_two_companies() {
    transactions()
        .inTransaction(() -> {
          accounts().add(ADA);
          accounts().add(BEN);
          accounts().add(CY);
          companies().add(new Company(ACME, new CompanyName("Acme"), new Slug("acme"), NOW));
          companies().add(new Company(BOLT, new CompanyName("Bolt"), new Slug("bolt"), NOW));
        });
  }

  @Test
  void a_place_is_found_in_its_own_company_only() {
    var place = join(ACME, BEN, Role.MEMBER);

    assertThat(members().find(ACME, BEN.id())).contains(place);
    assertThat(members().find(BOLT, BEN.id())).isEmpty();
    assertThat(members().find(ACME, CY.id())).isEmpty();
    assertThat(members().findRemoved(ACME, BEN.id())).isEmpty();
  }

  @Test
  void a_role_changes_in_one_company_only() {
    var place = join(ACME, BEN, Role.MEMBER);
    join(BOLT, BEN, Role.GUEST);

    transactions().inTransaction(() -> members().update(place.withRole(Role.ADMIN)));

    assertThat(members().find(ACME, BEN.id())).contains(place.withRole(Role.ADMIN));
    assertThat(companies().roleOf(BOLT, BEN.id())).contains(Role.GUEST);
  }

  @Test
  void who_was_removed_belongs_no_longer_and_can_be_restored() {
    join(ACME, ADA, Role.OWNER);
    var place = join(ACME, BEN, Role.ADMIN);

    transactions().inTransaction(() -> members().remove(place, NOW));

    assertThat(members().find(ACME, BEN.id())).isEmpty();
    assertThat(companies().roleOf(ACME, BEN.id())).isEmpty();
    assertThat(companies().cardsOf(BEN.id())).isEmpty();
    assertThat(members().count(ACME, "")).isEqualTo(1);
    assertThat(members().page(ACME, "", Optional.empty(), 9))
        .containsExactly(new Person(ADA, Role.OWNER));
    assertThat(members().findRemoved(ACME, BEN.id())).contains(place);
    assertThat(members().removed(ACME, 9)).containsExactly(new RemovedPerson(BEN, Role.ADMIN, NOW));

    transactions().inTransaction(() -> members().restore(place));

    assertThat(members().find(ACME, BEN.id())).contains(place);
    assertThat(members().removed(ACME, 9)).isEmpty();
  }

  @Test
  void who_can_log_in_is_listed_with_the_mightiest_first() {
    join(ACME, ADA, Role.GUEST);
    join(ACME, BEN, Role.OWNER);
    join(ACME, CY, Role.MEMBER);
    assertThat(members().active(ACME, "", 9))
        .extracting(Person::account)
        .containsExactly(BEN, CY, ADA);
    assertThat(members().active(ACME, "", 1)).extracting(Person::account).containsExactly(BEN);
    assertThat(members().active(ACME, "ADA@", 9)).containsExactly(new Person(ADA, Role.GUEST));
    assertThat(members().active(BOLT, "", 9)).isEmpty();

    transactions()
        .inTransaction(() -> {
          accounts().update(BEN.withStatus(AccountStatus.DISABLED));
          members().remove(members().find(ACME, CY.id()).orElseThrow(), NOW);
        });

    assertThat(members().active(ACME, "", 9)).extracting(Person::account).containsExactly(ADA);
  }

  @Test
  void companies_count_nobody_who_was_removed() {
    join(ACME, ADA, Role.OWNER);
    var place = join(ACME, BEN, Role.OWNER);
    transactions().inTransaction(() -> accounts().recordSeen(BEN.id(), NOW));
    transactions().inTransaction(() -> members().remove(place, NOW));

    var row = companies().page(Optional.empty(), Optional.empty(), 1).getFirst();

    assertThat(row.members()).isEqualTo(1);
    assertThat(row.owner()).contains("Ada Lovelace");
    assertThat(row.lastActiveAt()).isEmpty();
    assertThat(companies().count(Optional.of(NOW.minusSeconds(9)))).isZero();
    assertThat(companies().cardsOf(ADA.id()).getFirst().members()).isEqualTo(1);
  }

  @Test
  void who_was_removed_can_be_added_anew() {
    var place = join(ACME, BEN, Role.ADMIN);
    transactions().inTransaction(() -> members().remove(place, NOW));

    var anew = join(ACME, BEN, Role.GUEST);

    assertThat(members().find(ACME, BEN.id())).contains(anew);
    assertThat(members().removed(ACME, 9)).isEmpty();
  }

  @Test
  void nothing_is_left_of_a_deleted_place() {
    var place = join(ACME, BEN, Role.ADMIN);

    transactions().inTransaction(() -> members().delete(place));

    assertThat(members().find(ACME, BEN.id())).isEmpty();
    assertThat(members().findRemoved(ACME, BEN.id())).isEmpty();
  }

  @Test
  void the_last_removed_come_first_and_only_so_many() {
    remove(join(ACME, ADA, Role.GUEST), NOW);
    remove(join(ACME, BEN, Role.GUEST), NOW.plusSeconds(2));
    remove(join(ACME, CY, Role.GUEST), NOW.plusSeconds(1));

    assertThat(members().removed(ACME, 2))
        .extracting(RemovedPerson::account)
        .containsExactly(BEN, CY);
    assertThat(members().removed(BOLT, 2)).isEmpty();
  }

  @Test
  void owners_count_while_they_can_log_in() {
    join(ACME, ADA, Role.OWNER);
    join(ACME, BEN, Role.OWNER);
    join(ACME, CY, Role.ADMIN);
    join(BOLT, CY, Role.OWNER);
    assertThat(members().countOwners(ACME)).isEqualTo(2);

    transactions().inTransaction(() -> accounts().update(BEN.withStatus(AccountStatus.DISABLED)));

    assertThat(members().countOwners(ACME)).isEqualTo(1);
  }

  @Test
  void pages_go_by_name_and_hold_everybody_once() {
    join(BOLT, CY, Role.OWNER);
    for (int i = 0; i < 25; i++) {
      join(ACME, person(100 + i, "Twin " + i % 3), Role.MEMBER);
    }

    var first = members().page(ACME, "", Optional.empty(), 10);
    var second = members().page(ACME, "", last(first), 10);
    var third = members().page(ACME, "", last(second), 10);

    assertThat(third).hasSize(5);
    assertThat(List.of(first, second, third).stream().flatMap(List::stream))
        .doesNotHaveDuplicates()
        .extracting(person -> person.account().name().value())
        .isSorted()
        .hasSize(25);
  }

  @Test
  void the_search_looks_at_names_and_addresses_of_one_company() {
    join(ACME, ADA, Role.OWNER);
    join(ACME, BEN, Role.MEMBER);
    join(BOLT, CY, Role.OWNER);

    assertThat(found("LOVE")).containsExactly(ADA);
    assertThat(found("ben@")).containsExactly(BEN);
    assertThat(found("moss")).isEmpty();
    assertThat(found("%")).isEmpty();
    assertThat(found("_")).isEmpty();
    assertThat(found("\\")).isEmpty();
    assertThat(members().count(ACME, "love")).isEqualTo(1);
    assertThat(members().count(ACME, "%")).isZero();
  }

  @Test
  void who_changes_the_name_changes_place() {
    join(ACME, ADA, Role.OWNER);
    join(ACME, BEN, Role.MEMBER);

    transactions().inTransaction(() -> accounts().update(renamed(BEN, "Aaron Ray")));

    assertThat(found("")).extracting(account -> account.name().value()).startsWith("Aaron Ray");
    assertThat(found("aaron")).hasSize(1);
    assertThat(found("ben r")).isEmpty();
  }

  @Test
  void a_page_after_somebody_who_was_removed_goes_on() {
    join(ACME, ADA, Role.OWNER);
    var ben = join(ACME, BEN, Role.MEMBER);
    join(ACME, CY, Role.MEMBER);
    remove(ben, NOW);

    assertThat(members().page(ACME, "", Optional.of(BEN.id()), 9))
        .extracting(Person::account)
        .containsExactly(CY);
  }

  @Test
  void a_page_after_somebody_unknown_is_the_first() {
    join(ACME, ADA, Role.OWNER);

    assertThat(members().page(ACME, "", Optional.of(CY.id()), 9)).hasSize(1);
  }

  @Test
  void what_rolled_back_did_not_happen() {
    var place = join(ACME, BEN, Role.MEMBER);

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  members().update(place.withRole(Role.OWNER));
                  members().remove(place, NOW);
                  throw new IllegalStateException("on purpose");
                }))
        .hasMessage("on purpose");

    assertThat(members().find(ACME, BEN.id())).contains(place);
  }

  @Test
  void of_two_who_each_see_two_owners_one_waits_and_sees_one() {
    var places = List.of(join(ACME, ADA, Role.OWNER), join(ACME, BEN, Role.OWNER));
    var turn = new AtomicInteger();

    Crowd.of(2, () -> demotedWhereAnotherStays(places.get(turn.getAndIncrement())));

    assertThat(members().countOwners(ACME)).isEqualTo(1);
  }

  private boolean demotedWhereAnotherStays(Membership place) {
    return transactions()
        .inTransaction(() -> {
          var _ = companies().findBySlugForUpdate(new Slug("acme")).orElseThrow();
          if (members().countOwners(ACME) == 1) {
            return false;
          }
          members().update(place.withRole(Role.MEMBER));
          return true;
        });
  }

  @Test
  void of_many_who_add_one_person_at_once_one_does() {
    var added = Crowd.of(8, () -> add(new Membership(ACME, BEN.id(), Role.MEMBER, NOW)));

    assertThat(added).containsOnlyOnce(true);
    assertThat(members().count(ACME, "")).isEqualTo(1);
  }

  private Account person(int number, String name) {
    var account = Cast.account(number, name, "p" + number + "@example.com", SiteRole.PERSON);
    transactions().inTransaction(() -> accounts().add(account));
    return account;
  }

  private static Account renamed(Account account, String name) {
    return new Account(
        account.id(),
        account.email(),
        new PersonName(name),
        account.password(),
        account.siteRole(),
        account.status(),
        account.createdAt(),
        account.lastSeenAt());
  }

  private Membership join(CompanyId company, Account account, Role role) {
    var place = new Membership(company, account.id(), role, NOW);
    assertThat(add(place)).isTrue();
    return place;
  }

  private boolean add(Membership place) {
    return transactions().inTransaction(() -> companies().addMember(place));
  }

  private void remove(Membership place, Instant at) {
    transactions().inTransaction(() -> members().remove(place, at));
  }

  private List<Account> found(String search) {
    return members().page(ACME, search, Optional.empty(), 9).stream().map(Person::account).toList();
  }

  private static Optional<AccountId> last(List<Person> page) {
    return Optional.of(page.getLast().account().id());
  }
}
