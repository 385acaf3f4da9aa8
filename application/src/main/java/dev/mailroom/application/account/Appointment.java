package dev.mailroom.application.account;

import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.Instant;
import java.util.Optional;

/** Makes somebody a site administrator from the machine's own side, in the caller's transaction. */
public final class Appointment {

  private final NewAdministrator administrators;
  private final PasswordReplacement replacement;
  private final AuditLog audit;

  public Appointment(
      NewAdministrator administrators, PasswordReplacement replacement, AuditLog audit) {
    this.administrators = administrators;
    this.replacement = replacement;
    this.audit = audit;
  }

  void create(PersonName name, EmailAddress email, PasswordHash password, Instant now) {
    var id = administrators.add(name, email, password, now).id().value();
    audit.record(AuditEntry.bySystem(AuditAction.ADMINISTRATOR_CREATED, id, now));
  }

  /** Whoever held the account before is logged out and told. */
  void promote(Account account, Instant now) {
    var promoted = account.withSiteRole(SiteRole.ADMINISTRATOR).withStatus(AccountStatus.ACTIVE);
    var id = account.id().value();
    var entry = AuditEntry.bySystem(AuditAction.ADMINISTRATOR_PROMOTED, id, now);
    replacement.replace(promoted, Optional.empty(), entry);
  }
}
