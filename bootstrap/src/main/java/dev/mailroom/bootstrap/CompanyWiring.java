package dev.mailroom.bootstrap;

import dev.mailroom.application.company.AppointOwner;
import dev.mailroom.application.company.AppointOwnerUseCase;
import dev.mailroom.application.company.ChangeMemberRoleUseCase;
import dev.mailroom.application.company.CreateCompanyUseCase;
import dev.mailroom.application.company.LeaveCompanyUseCase;
import dev.mailroom.application.company.ListMyCompaniesUseCase;
import dev.mailroom.application.company.ListPeopleUseCase;
import dev.mailroom.application.company.NewCompany;
import dev.mailroom.application.company.PeopleRights;
import dev.mailroom.application.company.RemoveMemberUseCase;
import dev.mailroom.application.company.RestoreMemberUseCase;
import dev.mailroom.application.company.SetUpSite;
import dev.mailroom.application.company.UpdateCompanyUseCase;
import dev.mailroom.application.company.Vacancies;
import dev.mailroom.application.company.ViewCompanyUseCase;
import dev.mailroom.application.company.ViewPersonUseCase;
import dev.mailroom.application.company.port.CompanyNotices;
import dev.mailroom.web.WebUseCases.OfCompany;
import dev.mailroom.web.WebUseCases.OfPeople;
import java.time.InstantSource;

/** Companies, and the places people have in them. */
final class CompanyWiring {

  private final Stores stores;
  private final InstantSource clock;
  private final CompanyNotices notices;
  private final NewCompany newCompany;
  private final PeopleRights rights;

  CompanyWiring(Stores stores, Surroundings surroundings, CompanyNotices notices) {
    this.stores = stores;
    this.clock = surroundings.clock();
    this.notices = notices;
    this.newCompany = new NewCompany(stores.companies, surroundings.tokens());
    this.rights = new PeopleRights(stores.companies, stores.members, stores.accounts);
  }

  OfCompany company(SetUpSite setUpSite) {
    return new OfCompany(
        setUpSite,
        new ListMyCompaniesUseCase(stores.companies),
        new CreateCompanyUseCase(stores.database, stores.accounts, newCompany, stores.audit, clock),
        new ViewCompanyUseCase(stores.companies, stores.members),
        new UpdateCompanyUseCase(stores.database, rights, stores.companies, stores.audit, clock));
  }

  AppointOwner appointOwner() {
    var vacancies = new Vacancies(stores.companies, stores.members, stores.accounts);
    return new AppointOwnerUseCase(
        stores.database, vacancies, stores.members, notices, stores.audit, clock);
  }

  OfPeople people() {
    return new OfPeople(
        new ListPeopleUseCase(stores.companies, stores.members, stores.mailboxes),
        new ViewPersonUseCase(stores.companies, stores.members, stores.accounts),
        new ChangeMemberRoleUseCase(
            stores.database, rights, stores.members, notices, stores.audit, clock),
        new RemoveMemberUseCase(
            stores.database, rights, stores.members, notices, stores.audit, clock),
        new RestoreMemberUseCase(
            stores.database, rights, stores.members, notices, stores.audit, clock),
        new LeaveCompanyUseCase(stores.database, rights, stores.members, stores.audit, clock));
  }
}
