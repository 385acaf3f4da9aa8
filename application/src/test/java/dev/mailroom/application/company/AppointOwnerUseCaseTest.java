package dev.mailroom.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.AppointOwner.Command;
import dev.mailroom.application.company.AppointOwner.Query;
import dev.mailroom.application.company.AppointOwner.Result;
import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppointOwnerUseCaseTest {

  private final Acme acme = new Acme();
  private final Account dee =
      acme.people.add("Dee Site", "dee@example.com", SiteRole.ADMINISTRATOR);
  private final Account ben = acme.with("Ben", Role.MEMBER);
  private final Account eve = acme.with("Eve", Role.ADMIN);
  private final AppointOwner appointOwner =
      new AppointOwnerUseCase(
          acme.people.transactions,
          new Vacancies(acme.companies, acme.members, acme.people.accounts),
          acme.members,
          acme.notices,
          acme.people.audit,
          acme.people.clock);

  @BeforeEach
  void the_only_owner_cannot_log_in() {
    acme.people.disable(acme.ada);
  }

  @Test
  void one_of_the_people_becomes_the_owner_is_told_and_it_is_remembered() {
    assertThat(appoint(dee, ben)).isEqualTo(new Result.Appointed());

    assertThat(acme.role(ben)).contains(Role.OWNER);
    assertThat(acme.role(acme.ada)).contains(Role.OWNER);
    assertThat(acme.notices.said()).containsExactly("Ben: member to owner at Acme by Dee Site");
    var entry = acme.people.audit.entries().getLast();
    assertThat(entry.action()).isEqualTo(AuditAction.OWNER_APPOINTED);
    assertThat(entry.actor()).contains(dee.id().value());
    assertThat(entry.subject()).contains(ben.id().value());
    assertThat(entry.fields())
        .containsExactly("company " + acme.company.id().value(), "member to owner");
  }

  @Test
  void who_can_log_in_is_offered_the_mightiest_first() {
    assertThat(appointOwner.vacancy(query(dee, "")).orElseThrow().people())
        .containsExactly(new Person(eve, Role.ADMIN), new Person(ben, Role.MEMBER));
    assertThat(appointOwner.vacancy(query(dee, "BEN")).orElseThrow().people())
        .containsExactly(new Person(ben, Role.MEMBER));
  }

  @Test
  void there_is_nothing_to_appoint_where_an_owner_can_log_in() {
    appoint(dee, ben);

    assertThat(appointOwner.vacancy(query(dee, ""))).isEmpty();
    assertThat(appoint(dee, eve)).isEqualTo(new Result.NotFound());
    assertThat(acme.role(eve)).contains(Role.ADMIN);
  }

  @Test
  void only_a_site_administrator_sees_it_and_acts() {
    for (var nobody : new Account[] {ben, eve, acme.ada, acme.outsider("Cy")}) {
      assertThat(appointOwner.vacancy(query(nobody, ""))).isEmpty();
      assertThat(appoint(nobody, ben)).isEqualTo(new Result.NotFound());
    }
    acme.people.disable(dee);
    assertThat(appoint(dee, ben)).isEqualTo(new Result.NotFound());
    assertThat(acme.role(ben)).contains(Role.MEMBER);
  }

  @Test
  void only_somebody_of_that_company_who_can_log_in_is_appointed() {
    acme.people.disable(eve);

    assertThat(appoint(dee, eve)).isEqualTo(new Result.NotFound());
    assertThat(appoint(dee, acme.outsider("Cy"))).isEqualTo(new Result.NotFound());
    assertThat(appointOwner.appoint(new Command(dee.id(), new CompanyId(new UUID(1, 1)), ben.id())))
        .isEqualTo(new Result.NotFound());
    assertThat(acme.notices.said()).isEmpty();
  }

  private Query query(Account actor, String search) {
    return new Query(actor.id(), acme.company.id(), search);
  }

  private Result appoint(Account actor, Account person) {
    return appointOwner.appoint(new Command(actor.id(), acme.company.id(), person.id()));
  }
}
