package dev.mailroom.application.invitation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.application.idempotency.OncePerKey.Done;
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
import java.util.UUID;
import java.util.stream.Stream;

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
  public record Records(AuditLog audit, OncePerKey once, InstantSource clock) {}

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
            .map(manager -> once(manager, guests, command))
            .orElseGet(Result.NotFound::new));
  }

  /** The company is held, so nobody makes the same call meanwhile. */
  private Result once(Manager manager, TypedGuests guests, Command command) {
    return records
        .once()
        .before(command.call(), told -> recalled(manager, told), Result.KeyReused::new)
        .orElseGet(() -> invite(manager, guests, command));
  }

  private Result recalled(Manager manager, String told) {
    var asked =
        Stream.of(told.split(" "))
            .flatMap(id ->
                invitations
                    .find(manager.company().id(), new InvitationId(UUID.fromString(id)))
                    .stream())
            .map(Asked::of)
            .toList();
    return new Result.Invited(asked, true);
  }

  private Result invite(Manager manager, TypedGuests guests, Command command) {
    var message = command.message();
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
    return records
        .once()
        .once(
            command.call(),
            () -> invited(manager, people, PersonalMessage.parse(message), now),
            told -> recalled(manager, told),
            Result.KeyReused::new);
  }

  private Done<Result> invited(
      Manager manager, List<Invitee> people, Optional<PersonalMessage> message, Instant now) {
    var asked = people.stream().map(person -> invite(manager, person, message, now)).toList();
    var told = asked.stream().map(one -> one.id().value().toString()).collect(joining(" "));
    return new Done<>(new Result.Invited(asked, false), told);
  }

  private Asked invite(
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
    return Asked.of(invitation);
  }
}
