package dev.mailroom.application.invitation;

import dev.mailroom.application.account.NewPerson;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.invitation.AcceptInvitation.Result;
import dev.mailroom.application.invitation.ViewInvitation.End;
import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.invitation.Invitation;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The moment somebody joins; in the caller's transaction. */
public final class Admission {

  private final InvitationRights rights;
  private final Invitations invitations;
  private final Entrance entrance;
  private final InvitationMail mail;
  private final NewPerson newPeople;
  private final AuditLog audit;

  public Admission(
      InvitationRights rights,
      Invitations invitations,
      Entrance entrance,
      InvitationMail mail,
      NewPerson newPeople,
      AuditLog audit) {
    this.rights = rights;
    this.invitations = invitations;
    this.entrance = entrance;
    this.mail = mail;
    this.newPeople = newPeople;
    this.audit = audit;
  }

  Optional<End> end(Invitation invitation, Instant now) {
    return entrance.end(invitation, now);
  }

  /**
   * Judges anew while nobody can change the company's places, then spends the link. {@code person}
   * answers empty for who may not pass; it is asked before anything is spent.
   */
  Result admit(Invitation seen, Function<Invitation, Optional<Account>> person, Instant now) {
    var company = rights.hostForUpdate(seen);
    var current = invitations.findByToken(seen.letter().token());
    if (current.isEmpty()) {
      return new Result.Dead(new End.Unknown());
    }
    var end = entrance.end(current.get(), now);
    if (end.isPresent()) {
      return new Result.Dead(end.get());
    }
    return person
        .apply(current.get())
        .map(account -> join(current.get(), company.orElseThrow(), account, now))
        .orElseGet(Result.NotYours::new);
  }

  private Result join(Invitation invitation, Company company, Account account, Instant now) {
    var accepted =
        invitations
            .accept(invitation.letter().token(), now)
            .orElseThrow(
                () -> new IllegalStateException("the company is held, and yet it is gone"));
    mail.withdraw(accepted.id());
    var role = accepted.invitee().role();
    rights.join(accepted, account, now);
    audit.record(InvitationRecords.by(account, AuditAction.INVITATION_ACCEPTED, accepted, now));
    rights
        .entitledInviter(accepted)
        .ifPresent(inviter -> mail.accepted(inviter, account, company, role, now));
    return new Result.Joined(company.slug(), account.email());
  }

  /** Empty when somebody took the address meanwhile. */
  Optional<Account> newAccount(
      PersonName name, EmailAddress email, PasswordHash password, Instant now) {
    return newPeople.add(name, email, password, now);
  }
}
