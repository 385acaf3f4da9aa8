package dev.mailroom.application.joining;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Membership;
import dev.mailroom.domain.joining.InviteLink;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The moment somebody joins by an invite link; in the caller's transaction. */
public final class Arrivals {

  private final Companies companies;
  private final InviteLinks links;
  private final Accounts accounts;
  private final LinkGate gate;
  private final AuditLog audit;

  public Arrivals(
      Companies companies, InviteLinks links, Accounts accounts, LinkGate gate, AuditLog audit) {
    this.companies = companies;
    this.links = links;
    this.accounts = accounts;
    this.gate = gate;
    this.audit = audit;
  }

  /** Who came in, or why nobody did. */
  sealed interface Outcome {
    record Arrived(Company company, Account account) implements Outcome {}

    record Nobody() implements Outcome {}

    record Refused(End end) implements Outcome {}
  }

  /** Nobody else changes the link or the company's places before the transaction ends. */
  void hold(InviteLink link) {
    companies.findForUpdate(link.company());
  }

  /**
   * Judges anew while nobody can change the company's places, then counts the use. {@code person}
   * answers empty for who may not pass; it is asked before anything is counted, and has seen to it
   * that the address is the person's.
   */
  Outcome arrive(InviteLink seen, Function<InviteLink, Optional<Account>> person, Instant now) {
    var company = companies.findForUpdate(seen.company());
    var link = links.find(seen.id());
    if (link.isEmpty()) {
      return new Outcome.Refused(new End.Unknown());
    }
    var end = gate.end(link.get(), Optional.empty(), now);
    if (end.isPresent()) {
      return new Outcome.Refused(end.get());
    }
    return person
        .apply(link.get())
        .map(account -> enter(link.get(), company.orElseThrow(), account, now))
        .orElseGet(Outcome.Nobody::new);
  }

  private Outcome enter(InviteLink link, Company company, Account account, Instant now) {
    var end = gate.endFor(account, company);
    if (end.isPresent()) {
      return new Outcome.Refused(end.get());
    }
    if (!links.use(link.id(), now)) {
      throw new IllegalStateException("the company is held, and yet its link is used up");
    }
    var role = link.terms().role();
    companies.addMember(new Membership(company.id(), account.id(), role, now));
    accounts.recordVerified(account.id(), now);
    audit.record(LinkRecords.joined(account, link, now));
    return new Outcome.Arrived(company, account);
  }
}
