package dev.mailroom.application.company;

import dev.mailroom.application.account.NewAdministrator;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import java.time.Instant;
import java.util.stream.IntStream;

/** Writes the first administrator and company, in the caller's transaction. */
public final class Founding {

  private final Accounts accounts;
  private final NewAdministrator administrator;
  private final Companies companies;
  private final AuditLog audit;
  private final Tokens tokens;

  public Founding(
      Accounts accounts,
      NewAdministrator administrator,
      Companies companies,
      AuditLog audit,
      Tokens tokens) {
    this.accounts = accounts;
    this.administrator = administrator;
    this.companies = companies;
    this.audit = audit;
    this.tokens = tokens;
  }

  boolean isNeeded() {
    return accounts.isEmpty();
  }

  /** False, and nothing written, when an account exists already. */
  boolean found(SetUpSite.Command checked, PasswordHash password, Instant now) {
    if (!accounts.isEmptyForUpdate()) {
      return false;
    }
    var name = PersonName.parse(checked.name()).orElseThrow();
    var email = EmailAddress.parse(checked.email()).orElseThrow();
    var account = administrator.add(name, email, password, now);
    var company = addCompany(CompanyName.parse(checked.company()).orElseThrow(), now);
    companies.addMember(new Membership(company.id(), account.id(), Role.OWNER, now));
    audit.record(entry(account, company, now));
    return true;
  }

  private Company addCompany(CompanyName name, Instant now) {
    var id = new CompanyId(tokens.nextId());
    var slug = Slug.suggestedBy(name);
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? slug : slug.numbered(number))
        .map(free -> new Company(id, name, free, now))
        .filter(companies::add)
        .findFirst()
        .orElseThrow();
  }

  private static AuditEntry entry(Account account, Company company, Instant now) {
    return AuditEntry.by(account.id().value(), AuditAction.SITE_SET_UP, company.id().value(), now);
  }
}
