package dev.mailroom.application.company;

import dev.mailroom.application.account.NewAdministrator;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyName;
import java.time.Instant;

/** Writes the first administrator and company, in the caller's transaction. */
public final class Founding {

  private final Accounts accounts;
  private final NewAdministrator administrator;
  private final NewCompany newCompany;
  private final AuditLog audit;

  public Founding(
      Accounts accounts, NewAdministrator administrator, NewCompany newCompany, AuditLog audit) {
    this.accounts = accounts;
    this.administrator = administrator;
    this.newCompany = newCompany;
    this.audit = audit;
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
    var companyName = CompanyName.parse(checked.company()).orElseThrow();
    var company = newCompany.add(companyName, account.id(), now);
    audit.record(entry(account, company, now));
    return true;
  }

  private static AuditEntry entry(Account account, Company company, Instant now) {
    return AuditEntry.by(account.id().value(), AuditAction.SITE_SET_UP, company.id().value(), now);
  }
}
