package dev.mailroom.application.invitation;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.invitation.InvitationMail.Sender;
import dev.mailroom.application.invitation.InvitationRights.Manager;
import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Invitee;
import dev.mailroom.domain.invitation.PersonalMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@link InvitePeople}: the company is held, so that of two lists at once the second sees the
 * first.
 */
public final class InvitePeopleUseCase implements InvitePeople {

  private final Transactions transactions;
  private final InvitationRights rights;
  private final Invitations invitations;
  private final InvitationMail mail;
  private final Tokens tokens;
  private final Records records;

  public InvitePeopleUseCase(
      Transactions transactions,
      InvitationRights rights,
      Invitations invitations,
      InvitationMail mail,
      Tokens tokens,
      Records records) {
    this.transactions = transactions;
    this.rights = rights;
    this.invitations = invitations;
    this.mail = mail;
    this.tokens = tokens;
    this.records = records;
  }

  /** What is remembered, and when. */
  public record Records(AuditLog audit, InstantSource clock) {}

  @Override
  public Optional<Desk> desk(AccountId actor, String slug) {
    return rights
        .manager(actor, slug)
        .map(manager -> new Desk(manager.company().name().value(), granted(manager.role())));
  }

  private static List<Role> granted(Role by) {
    return Arrays.stream(Role.values()).filter(by::mayGrant).toList();
  }

  @Override
  public Result invite(Command command) {
    var guests = TypedGuests.of(command.guests());
    if (guests.lines().size() > MAX_LINES) {
      return new Result.TooMany(guests.lines().size());
    }
    return transactions.inTransaction(() ->
        rights
            .managerForUpdate(command.actor(), command.slug())
            .map(manager -> invite(manager, guests, command.message()))
            .orElseGet(Result.NotFound::new));
  }

  private Result invite(Manager manager, TypedGuests guests, String message) {
    if (guests.lines().isEmpty()) {
      return new Result.Nobody();
    }
    var now = records.clock().instant();
    var checked = new GuestCheck(rights, invitations).check(guests, manager, now);
    var problem = PersonalMessage.problemOf(message);
    if (!checked.wrong().isEmpty() || problem.isPresent()) {
      return new Result.Invalid(checked.wrong(), checked.people().size(), problem);
    }
    var people = checked.people();
    var addresses = people.stream().map(Invitee::email).collect(toSet());
    invitations.removeExpiredAmong(manager.company().id(), addresses, now);
    people.forEach(person -> invite(manager, person, PersonalMessage.parse(message), now));
    return new Result.Invited(people);
  }

  private void invite(
      Manager manager, Invitee person, Optional<PersonalMessage> message, Instant now) {
    var newPerson = rights.holder(person.email()).isEmpty();
    var sender = new Sender(manager.account(), manager.company(), newPerson);
    var id = new InvitationId(tokens.nextId());
    var invitation =
        Invitation.sent(
            id,
            new Invitation.Place(manager.company().id(), manager.account().id()),
            person,
            message,
            mail.invite(sender, id, person, message, now));
    if (!invitations.add(invitation)) {
      throw new IllegalStateException("the company is held, and yet the address was invited");
    }
    records.audit().record(InvitationRecords.by(manager, AuditAction.INVITED, invitation, now));
  }
}
