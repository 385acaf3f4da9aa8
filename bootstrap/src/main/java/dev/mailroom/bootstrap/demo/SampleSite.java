package dev.mailroom.bootstrap.demo;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Companies and people to try things out with. All share one password, so this is for loopback
 * only.
 */
public final class SampleSite {

  public static final String PASSWORD = "pigeon-holes-and-paper";
  public static final EmailAddress ADMINISTRATOR = EmailAddress.of("ada@nexusdynamics.example");
  public static final EmailAddress PERSON = EmailAddress.of("ben@nexusdynamics.example");

  private final Transactions transactions;
  private final Accounts accounts;
  private final Companies companies;
  private final PasswordHasher hasher;
  private final Tokens tokens;
  private final InstantSource clock;

  public SampleSite(
      Transactions transactions,
      Accounts accounts,
      Companies companies,
      PasswordHasher hasher,
      Tokens tokens,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.companies = companies;
    this.hasher = hasher;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Adds everything once; false, and nothing added, where anybody has an account. */
  public boolean addWhenEmpty() {
    if (!accounts.isEmpty()) {
      return false;
    }
    var password = hasher.hash(new Password(PASSWORD));
    transactions.inTransaction(() -> addAll(password));
    return true;
  }

  private void addAll(PasswordHash password) {
    var now = clock.instant();
    var ada = person(ADMINISTRATOR, "Ada Park", SiteRole.ADMINISTRATOR, password, now);
    var ben = person(PERSON, "Ben Okafor", SiteRole.PERSON, password, now);
    var cy = person(of("cy@harbourlane.example"), "Cy Lindqvist", SiteRole.PERSON, password, now);
    var ingrid =
        person(of("ingrid@harbourlane.example"), "Ingrid Voss", SiteRole.PERSON, password, now);
    var emil = person(of("emil@fjord.example"), "Emil Strand", SiteRole.PERSON, password, now);
    var nexus = company("Nexus Dynamics", now.minus(Duration.ofDays(210)));
    var harbour = company("Harbour & Lane", now.minus(Duration.ofDays(96)));
    var fjord = company("Fjord Analytics", now.minus(Duration.ofDays(41)));
    join(nexus, ada, Role.OWNER, now);
    join(nexus, ben, Role.MEMBER, now);
    join(nexus, emil, Role.GUEST, now);
    join(harbour, ingrid, Role.OWNER, now);
    join(harbour, cy, Role.ADMIN, now);
    join(harbour, ada, Role.MEMBER, now);
    join(fjord, emil, Role.OWNER, now);
    join(fjord, ada, Role.GUEST, now);
  }

  private AccountId person(
      EmailAddress email, String name, SiteRole role, PasswordHash password, Instant now) {
    var id = new AccountId(tokens.nextId());
    var personName = new PersonName(name);
    accounts.add(
        new Account(
            id, email, personName, password, role, AccountStatus.ACTIVE, now, Optional.empty()));
    accounts.recordVerified(id, now);
    return id;
  }

  private CompanyId company(String name, Instant createdAt) {
    var id = new CompanyId(tokens.nextId());
    var companyName = new CompanyName(name);
    companies.add(new Company(id, companyName, Slug.suggestedBy(companyName), createdAt));
    return id;
  }

  private void join(CompanyId company, AccountId account, Role role, Instant since) {
    companies.addMember(new Membership(company, account, role, since));
  }

  private static EmailAddress of(String email) {
    return EmailAddress.of(email);
  }
}
