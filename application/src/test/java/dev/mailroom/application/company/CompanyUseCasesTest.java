package dev.mailroom.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.People;
import dev.mailroom.application.company.ViewCompany.Query;
import dev.mailroom.application.company.ViewCompany.Result.Found;
import dev.mailroom.application.company.ViewCompany.Result.NotFound;
import dev.mailroom.application.company.port.InMemoryCompanies;
import dev.mailroom.application.company.port.InMemoryMembers;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyUseCasesTest {

  private final People people = new People();
  private final InMemoryCompanies companies =
      new InMemoryCompanies(people.transactions, people.accounts);
  private final Account ada = people.ada();
  private final Account ben = people.ben();
  private final ViewCompany viewCompany =
      new ViewCompanyUseCase(companies, new InMemoryMembers(companies, people.accounts));
  private final ListCompanies listCompanies = new ListCompaniesUseCase(companies, people.clock);

  @Test
  void a_member_sees_the_company_and_how_many_belong() {
    var acme = company("Acme");
    join(acme, ada, Role.OWNER);
    join(acme, ben, Role.MEMBER);

    var result = viewCompany.view(new Query(ben.id(), "acme"));

    assertThat(result).isEqualTo(new Found(acme, Role.MEMBER, 2));
  }

  @Test
  void a_company_is_not_there_for_who_does_not_belong() {
    join(company("Acme"), ada, Role.OWNER);

    assertThat(viewCompany.view(new Query(ben.id(), "acme"))).isEqualTo(new NotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "other", "../acme", "ACME", "acme\r\n", "-", "%61cme"})
  void an_unknown_slug_is_not_found(String slug) {
    join(company("Acme"), ada, Role.OWNER);

    assertThat(viewCompany.view(new Query(ada.id(), slug))).isEqualTo(new NotFound());
  }

  @Test
  void the_lobby_shows_a_persons_own_companies_by_name() {
    var zeta = company("Zeta");
    var acme = company("Acme");
    join(zeta, ada, Role.OWNER);
    join(acme, ada, Role.GUEST);
    join(acme, ben, Role.OWNER);
    join(company("Not hers"), ben, Role.OWNER);

    assertThat(new ListMyCompaniesUseCase(companies).companiesOf(ada.id()))
        .containsExactly(
            new ListMyCompanies.Card(acme, Role.GUEST, 2),
            new ListMyCompanies.Card(zeta, Role.OWNER, 1));
  }

  @Test
  void a_company_is_active_while_one_of_its_people_was_here_lately() {
    var quiet = company("Quiet");
    var busy = company("Busy");
    join(quiet, ben, Role.OWNER);
    join(busy, ada, Role.OWNER);
    people.loggedIn(ben);
    people.clock.advance(ListCompanies.ACTIVE_WITHIN.plus(Duration.ofSeconds(1)));
    people.loggedIn(ada);

    var active = listCompanies.list(new ListCompanies.Query(true, Optional.empty()));
    var all = listCompanies.list(new ListCompanies.Query(false, Optional.empty()));

    assertThat(active.rows()).extracting(ListCompanies.Row::company).containsExactly(busy);
    assertThat(all.rows()).extracting(ListCompanies.Row::company).containsExactly(busy, quiet);
    assertThat(active.active()).isEqualTo(all.active()).isEqualTo(1);
    assertThat(active.all()).isEqualTo(all.all()).isEqualTo(2);
  }

  @Test
  void the_list_is_paged() {
    for (int i = 0; i <= ListCompanies.PAGE_SIZE; i++) {
      company("Company " + i);
    }

    var first = listCompanies.list(new ListCompanies.Query(false, Optional.empty()));
    var second = listCompanies.list(new ListCompanies.Query(false, first.next()));

    assertThat(first.rows()).hasSize(ListCompanies.PAGE_SIZE);
    assertThat(second.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
    assertThat(second.next()).isEmpty();
  }

  private Company company(String name) {
    var typed = new CompanyName(name);
    var id = new CompanyId(people.tokens.nextId());
    var company = new Company(id, typed, Slug.suggestedBy(typed), people.clock.instant());
    people.transactions.inTransaction(() -> companies.add(company));
    return company;
  }

  private void join(Company company, Account account, Role role) {
    var membership = new Membership(company.id(), account.id(), role, people.clock.instant());
    people.transactions.inTransaction(() -> companies.addMember(membership));
  }
}
