package dev.mailroom.application.joining;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.application.joining.ViewInviteLink.Door;
import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.LinkStanding;
import java.time.Instant;
import java.util.Optional;

/** Judges whether an invite link still leads somewhere, and for whom. */
public final class LinkGate {

  private final Companies companies;
  private final Members members;
  private final Accounts accounts;

  public LinkGate(Companies companies, Members members, Accounts accounts) {
    this.companies = companies;
    this.members = members;
    this.accounts = accounts;
  }

  Optional<Company> company(InviteLink link) {
    return companies.find(link.company());
  }

  /**
   * Why it leads nowhere, for {@code person} if that is known; what concerns the person is told
   * before what became of the link.
   */
  Optional<End> end(InviteLink link, Optional<Account> person, Instant now) {
    var company = company(link);
    if (company.isEmpty()) {
      return Optional.of(new End.CompanyGone());
    }
    return person
        .flatMap(account -> endFor(account, company.get()))
        .or(() -> endOf(link, company.get(), now));
  }

  /** Why this person does not come in by any link. */
  Optional<End> endFor(Account person, Company company) {
    if (companies.roleOf(company.id(), person.id()).isPresent()) {
      return Optional.of(new End.MemberAlready(company));
    }
    return members
        .findRemoved(company.id(), person.id())
        .map(_ -> new End.Removed(company.name().value()));
  }

  /** Why nobody comes in by this link. */
  Optional<End> endOf(InviteLink link, Company company, Instant now) {
    var name = company.name().value();
    LinkStanding standing = link.standing(now);
    return switch (standing) {
      case CLOSED -> Optional.of(new End.TurnedOff(name));
      case EXPIRED -> link.terms().expiresAt().map(since -> new End.Expired(name, since));
      case USED_UP -> Optional.of(new End.UsedUp(name));
      case OPEN ->
          entitledMaker(link).isEmpty()
              ? Optional.of(new End.MakerNotEntitled(name))
              : Optional.empty();
    };
  }

  /** Who answers for the link, while they may give the role that it gives. */
  Optional<Account> entitledMaker(InviteLink link) {
    return companies
        .roleOf(link.company(), link.maker())
        .filter(role -> role.mayGrant(link.terms().role()))
        .flatMap(_ -> accounts.find(link.maker()))
        .filter(Account::isActive);
  }

  Door door(InviteLink link, Optional<Account> visitor) {
    return visitor.map(account -> door(link, account)).orElseGet(Door.Ask::new);
  }

  private Door door(InviteLink link, Account visitor) {
    if (!link.terms().admits(visitor.email())) {
      return new Door.OtherDomain(visitor.email());
    }
    return accounts.isVerified(visitor.id())
        ? new Door.Ready(visitor.email())
        : new Door.Confirm(visitor.email());
  }
}
