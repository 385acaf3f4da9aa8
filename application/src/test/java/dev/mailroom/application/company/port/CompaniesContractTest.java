package dev.mailroom.application.company.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.company.ListMyCompanies.Card;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Companies} keeps. */
public abstract class CompaniesContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();
  private static final Account CY = Cast.cy();
  private static final Company ACME = company(11, "Acme", "acme");
  private static final Company BOLT = company(12, "bolt", "bolt");
  private static final Company CRUX = company(13, "Crux", "crux");
  private static final Instant NOW = Cast.NOW;

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract Companies companies();

  @BeforeEach
  void three_accounts() {
    transactions()
        .inTransaction(() -> {
          accounts().add(ADA);
          accounts().add(BEN);
          accounts().add(CY);
        });
  }

  @Test
  void a_company_is_found_by_its_slug() {
    add(ACME);

    assertThat(companies().findBySlug(ACME.slug())).contains(ACME);
    assertThat(companies().findBySlug(new Slug("other"))).isEmpty();
  }

  @Test
  void a_company_is_found_by_its_id() {
    add(ACME);

    assertThat(companies().find(ACME.id())).contains(ACME);
    assertThat(transactions().inTransaction(() -> companies().findForUpdate(ACME.id())))
        .contains(ACME);
    assertThat(companies().find(BOLT.id())).isEmpty();
  }

  @Test
  void of_many_who_want_one_slug_at_once_one_gets_it() {
    var number = new AtomicInteger(100);

    List<Boolean> added =
        Crowd.of(
            10,
            () -> {
              Company mine = company(number.incrementAndGet(), "Acme", "acme");
              return transactions().inTransaction(() -> companies().add(mine));
            });

    assertThat(added).containsOnlyOnce(true);
    assertThat(companies().count(Optional.empty())).isEqualTo(1);
  }

  @Test
  void a_role_is_known_for_members_only() {
    add(ACME);
    join(ACME, ADA, Role.OWNER);

    assertThat(companies().roleOf(ACME.id(), ADA.id())).contains(Role.OWNER);
    assertThat(companies().roleOf(ACME.id(), CY.id())).isEmpty();
  }

  @Test
  void a_member_is_added_once() {
    add(ACME);
    join(ACME, BEN, Role.MEMBER);

    assertThat(addMember(ACME, BEN, Role.OWNER)).isFalse();

    assertThat(companies().roleOf(ACME.id(), BEN.id())).contains(Role.MEMBER);
  }

  @Test
  void every_field_of_a_company_can_change() {
    add(ACME);
    var settings = new CompanySettings(Locale.ENGLISH, ZoneId.of("Europe/Oslo"), false);
    var changed =
        new Company(
            ACME.id(), new CompanyName("Apex"), new Slug("apex"), settings, ACME.createdAt());

    assertThat(transactions().inTransaction(() -> companies().update(changed))).isTrue();

    assertThat(companies().findBySlug(ACME.slug())).isEmpty();
    assertThat(companies().findBySlug(changed.slug())).contains(changed);
  }

  @Test
  void a_slug_that_another_company_has_is_refused() {
    add(ACME);
    add(BOLT);

    assertThat(transactions().inTransaction(() -> companies().update(company(12, "B", "acme"))))
        .isFalse();

    assertThat(companies().findBySlug(BOLT.slug())).contains(BOLT);
  }

  @Test
  void of_many_companies_that_want_one_slug_at_once_one_gets_it() {
    var number = new AtomicInteger(100);
    for (int i = 101; i <= 105; i++) {
      add(company(i, "Acme", "acme-" + i));
    }

    List<Boolean> taken =
        Crowd.of(
            10,
            () -> {
              int mine = number.incrementAndGet();
              var company = company(mine, "Acme", "acme");
              return transactions()
                  .inTransaction(
                      () -> mine <= 105 ? companies().update(company) : companies().add(company));
            });

    assertThat(taken).containsOnlyOnce(true);
  }

  @Test
  void a_company_that_rolled_back_is_as_it_was() {
    add(ACME);

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  companies().update(company(11, "Apex", "apex"));
                  throw new IllegalStateException("on purpose");
                }))
        .hasMessage("on purpose");

    assertThat(companies().findBySlug(ACME.slug())).contains(ACME);
  }

  @Test
  void a_lobby_holds_ones_own_companies_by_name() {
    add(BOLT);
    add(ACME);
    add(CRUX);
    join(BOLT, BEN, Role.OWNER);
    join(ACME, BEN, Role.MEMBER);
    join(ACME, ADA, Role.OWNER);
    join(CRUX, ADA, Role.OWNER);

    assertThat(companies().cardsOf(BEN.id()))
        .containsExactly(new Card(ACME, Role.MEMBER, 2), new Card(BOLT, Role.OWNER, 1));
    assertThat(companies().cardsOf(CY.id())).isEmpty();
  }

  @Test
  void pages_go_by_name_and_hold_each_company_once() {
    add(CRUX);
    add(BOLT);
    add(ACME);

    List<ListCompanies.Row> first = companies().page(Optional.empty(), Optional.empty(), 2);
    List<ListCompanies.Row> second = companies().page(Optional.empty(), Optional.of(BOLT.id()), 2);

    assertThat(first).extracting(ListCompanies.Row::company).containsExactly(ACME, BOLT);
    assertThat(second).extracting(ListCompanies.Row::company).containsExactly(CRUX);
  }

  @Test
  void a_row_names_owner_members_and_when_somebody_was_there() {
    add(ACME);
    join(ACME, ADA, Role.OWNER);
    join(ACME, BEN, Role.MEMBER);
    seen(ADA, NOW);
    seen(BEN, NOW.plusSeconds(60));

    assertThat(companies().page(Optional.empty(), Optional.empty(), 9))
        .containsExactly(
            new ListCompanies.Row(
                ACME, Optional.of("Ada Lovelace"), 2, Optional.of(NOW.plusSeconds(60))));
  }

  @Test
  void a_company_without_people_is_listed_too() {
    add(ACME);

    assertThat(companies().page(Optional.empty(), Optional.empty(), 9))
        .containsExactly(new ListCompanies.Row(ACME, Optional.empty(), 0, Optional.empty()));
  }

  @Test
  void active_is_where_somebody_was_seen_since() {
    add(ACME);
    add(BOLT);
    add(CRUX);
    join(ACME, ADA, Role.OWNER);
    join(BOLT, BEN, Role.OWNER);
    seen(ADA, NOW);
    seen(BEN, NOW.minusSeconds(1));

    assertThat(companies().page(Optional.of(NOW), Optional.empty(), 9))
        .extracting(ListCompanies.Row::company)
        .containsExactly(ACME);
    assertThat(companies().count(Optional.of(NOW))).isEqualTo(1);
    assertThat(companies().count(Optional.empty())).isEqualTo(3);
  }

  private static Company company(int number, String name, String slug) {
    return new Company(
        new CompanyId(Cast.id(number)), new CompanyName(name), new Slug(slug), Cast.NOW);
  }

  private void add(Company company) {
    assertThat(transactions().inTransaction(() -> companies().add(company))).isTrue();
  }

  private void join(Company company, Account account, Role role) {
    assertThat(addMember(company, account, role)).isTrue();
  }

  private boolean addMember(Company company, Account account, Role role) {
    var membership = new Membership(company.id(), account.id(), role, NOW);
    return transactions().inTransaction(() -> companies().addMember(membership));
  }

  private void seen(Account account, Instant at) {
    transactions().inTransaction(() -> accounts().recordSeen(account.id(), at));
  }
}
