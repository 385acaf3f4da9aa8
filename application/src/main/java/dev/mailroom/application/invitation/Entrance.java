package dev.mailroom.application.invitation;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.invitation.ViewInvitation.Door;
import dev.mailroom.application.invitation.ViewInvitation.End;
import dev.mailroom.application.invitation.ViewInvitation.Offer;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationState.Accepted;
import dev.mailroom.domain.invitation.InvitationState.Pending;
import dev.mailroom.domain.invitation.InvitationState.Revoked;
import java.time.Instant;
import java.util.Optional;

/** Judges whether an invitation still leads somewhere, and who may pass. */
public final class Entrance {

  private final InvitationRights rights;
  private final Accounts accounts;

  public Entrance(InvitationRights rights, Accounts accounts) {
    this.rights = rights;
    this.accounts = accounts;
  }

  /** Why it leads nowhere; empty when it does. */
  Optional<End> end(Invitation invitation, Instant now) {
    var company = rights.host(invitation);
    if (company.isEmpty()) {
      return Optional.of(new End.CompanyGone());
    }
    return switch (invitation.state()) {
      case Accepted _ -> Optional.of(new End.Used(company.get().name().value()));
      case Revoked _ -> Optional.of(new End.Revoked());
      case Pending _ -> endOfPending(invitation, company.get(), now);
    };
  }

  private Optional<End> endOfPending(Invitation invitation, Company company, Instant now) {
    if (rights.isMember(company.id(), invitation.invitee().email())) {
      return Optional.of(new End.MemberAlready(company));
    }
    if (!invitation.isOpen(now)) {
      var since = invitation.letter().expiresAt();
      return Optional.of(new End.Expired(since, inviter(invitation)));
    }
    return rights.entitledInviter(invitation).isEmpty()
        ? Optional.of(new End.InviterNotEntitled(company.name().value()))
        : Optional.empty();
  }

  /** Call only where there is no {@link #end}. */
  Offer offer(Invitation invitation) {
    return new Offer(
        rights.host(invitation).orElseThrow(),
        inviter(invitation).orElseThrow(),
        invitation.invitee(),
        invitation.letter().expiresAt());
  }

  Door door(Invitation invitation, Optional<Account> visitor) {
    var address = invitation.invitee().email();
    if (visitor.isPresent()) {
      return visitor.get().email().equals(address)
          ? new Door.Ready()
          : new Door.OtherPerson(visitor.get().email());
    }
    return rights.holder(address).isPresent() ? new Door.LogIn() : new Door.NewPerson();
  }

  private Optional<PersonName> inviter(Invitation invitation) {
    return accounts.find(invitation.inviter()).map(Account::name);
  }
}
