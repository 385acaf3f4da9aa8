package dev.mailroom.application.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.PeopleRights;
import dev.mailroom.application.company.PeopleRights.Actor;
import dev.mailroom.application.joining.port.TrustedDomains;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.DomainList.Reading.Read;
import dev.mailroom.domain.joining.DomainList.Reading.Unreadable;
import java.time.InstantSource;

/** {@link SaveTrustedDomains}. */
public final class SaveTrustedDomainsUseCase implements SaveTrustedDomains {

  private final Transactions transactions;
  private final PeopleRights rights;
  private final TrustedDomains trusted;
  private final AuditLog audit;
  private final InstantSource clock;

  public SaveTrustedDomainsUseCase(
      Transactions transactions,
      PeopleRights rights,
      TrustedDomains trusted,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.trusted = trusted;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result save(Command command) {
    return transactions.inTransaction(() ->
        rights
            .manager(command.actor(), command.slug())
            .map(actor -> save(actor, command.domains()))
            .orElseGet(Result.NotFound::new));
  }

  private Result save(Actor actor, String typed) {
    return switch (DomainList.readTrusted(typed)) {
      case Unreadable(var problem) -> new Result.Invalid(problem);
      case Read(var domains) -> save(actor, domains);
    };
  }

  private Result save(Actor actor, DomainList domains) {
    var company = actor.company().id();
    if (!trusted.of(company).equals(domains)) {
      trusted.replace(company, domains);
      audit.record(
          LinkRecords.about(
              company, AuditAction.TRUSTED_DOMAINS_CHANGED, actor.account(), clock.instant()));
    }
    return new Result.Saved();
  }
}
