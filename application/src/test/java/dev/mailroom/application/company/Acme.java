package dev.mailroom.application.company;

import dev.mailroom.application.People;
import dev.mailroom.application.company.port.InMemoryCompanies;
import dev.mailroom.application.company.port.InMemoryCompanyNotices;
import dev.mailroom.application.company.port.InMemoryMailboxes;
import dev.mailroom.application.company.port.InMemoryMembers;
import dev.mailroom.application.delivery.port.InMemoryOutbox;
import dev.mailroom.application.delivery.port.OutboxEmails;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.Lane;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.EmailContent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A company in memory with one owner, Ada, and the use cases of its people. */
public final class Acme {

  public static final String SLUG = "acme";

  public final People people = new People();
  public final InMemoryCompanies companies =
      new InMemoryCompanies(people.transactions, people.accounts);
  public final InMemoryMembers members = new InMemoryMembers(companies, people.accounts);
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(people.transactions, people.clock, () -> {});
  public final InMemoryMailboxes mailboxes = new InMemoryMailboxes(outbox);
  public final InMemoryCompanyNotices notices = new InMemoryCompanyNotices(people.transactions);
  public final PeopleRights rights = new PeopleRights(companies, members, people.accounts);
  public final Account ada = people.ada();
  public final Company company = add("Acme");

  public Acme() {
    join(company, ada, Role.OWNER);
  }

  /** Somebody new with a place in the company. */
  public Account with(String name, Role role) {
    var account = outsider(name);
    join(company, account, role);
    return account;
  }

  /** Somebody new without one. */
  public Account outsider(String name) {
    var email = name.toLowerCase(Locale.ROOT) + "@example.com";
    return people.add(name, email, SiteRole.PERSON);
  }

  public Company add(String name) {
    var typed = new CompanyName(name);
    var id = new CompanyId(people.tokens.nextId());
    var added = new Company(id, typed, Slug.suggestedBy(typed), people.clock.instant());
    people.transactions.inTransaction(() -> companies.add(added));
    return added;
  }

  public void join(Company where, Account account, Role role) {
    var membership = new Membership(where.id(), account.id(), role, people.clock.instant());
    people.transactions.inTransaction(() -> companies.addMember(membership));
  }

  /** A mail to somebody, and what the mail server said to it. */
  public void mailEnds(Account to, Outcome outcome) {
    var id = new EmailId(people.tokens.nextId());
    var now = people.clock.instant();
    var mail = new EmailContent.AccountDisabled(to.name(), to.email(), now);
    people.transactions.inTransaction(() -> {
      outbox.add(
          new OutboxEmail(
              id, mail, to.email(), Reader.OF_THE_SITE, Lane.BULK, now, now, now.plusSeconds(60)));
      var claimed = outbox.claim(1, Duration.ofMinutes(1)).getFirst();
      outbox.complete(List.of(OutboxEmails.report(claimed, outcome)));
    });
  }

  public Optional<Role> role(Account account) {
    return companies.roleOf(company.id(), account.id());
  }

  public ChangeMemberRole.Result change(Account actor, Account person, Role role) {
    return new ChangeMemberRoleUseCase(
            people.transactions, rights, members, notices, people.audit, people.clock)
        .change(new ChangeMemberRole.Command(actor.id(), SLUG, person.id(), role));
  }

  public RemoveMember.Result remove(Account actor, Account person) {
    return new RemoveMemberUseCase(
            people.transactions, rights, members, notices, people.audit, people.clock)
        .remove(new RemoveMember.Command(actor.id(), SLUG, person.id()));
  }

  public RestoreMember.Result restore(Account actor, Account person) {
    return new RestoreMemberUseCase(
            people.transactions, rights, members, notices, people.audit, people.clock)
        .restore(new RestoreMember.Command(actor.id(), SLUG, person.id()));
  }

  public LeaveCompany.Result leave(Account account) {
    return new LeaveCompanyUseCase(people.transactions, rights, members, people.audit, people.clock)
        .leave(new LeaveCompany.Command(account.id(), SLUG));
  }

  public ViewPerson.Result view(Account viewer, Account person) {
    return new ViewPersonUseCase(companies, members, people.accounts)
        .view(new ViewPerson.Query(viewer.id(), SLUG, person.id()));
  }

  public CreateCompany.Result create(Account founder, String name) {
    var newCompany = new NewCompany(companies, people.tokens);
    return new CreateCompanyUseCase(
            people.transactions, people.accounts, newCompany, people.audit, people.clock)
        .create(new CreateCompany.Command(founder.id(), name));
  }

  public UpdateCompany.Result update(Account actor, UpdateCompany.Form form) {
    return new UpdateCompanyUseCase(
            people.transactions, rights, companies, people.audit, people.clock)
        .update(new UpdateCompany.Command(actor.id(), SLUG, form));
  }
}
