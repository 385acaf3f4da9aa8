package dev.mailroom.application.invitation;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.invitation.InvitationRights.Manager;
import dev.mailroom.application.invitation.InvitePeople.WrongLine;
import dev.mailroom.application.invitation.TypedGuests.Line;
import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.invitation.Invitee;
import dev.mailroom.domain.invitation.InviteeLine.Reading.Read;
import dev.mailroom.domain.invitation.InviteeLine.Reading.Unreadable;
import dev.mailroom.domain.invitation.LineProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at each line on its own: whether its person can be asked by this manager. */
final class GuestCheck {

  private final InvitationRights rights;
  private final Invitations invitations;

  GuestCheck(InvitationRights rights, Invitations invitations) {
    this.rights = rights;
    this.invitations = invitations;
  }

  /** Who can be asked, and what is wrong with the others. */
  record Checked(List<Invitee> people, List<WrongLine> wrong) {}

  Checked check(TypedGuests guests, Manager manager, Instant now) {
    var open = invitations.openAmong(manager.company().id(), addresses(guests), now);
    var seen = new HashSet<EmailAddress>();
    var people = new ArrayList<Invitee>();
    var wrong = new ArrayList<WrongLine>();
    for (var line : guests.lines()) {
      switch (line.reading()) {
        case Unreadable(var problem) -> wrong.add(wrong(line, problem));
        case Read(var invitee) ->
            problem(invitee, manager, seen, open)
                .ifPresentOrElse(
                    problem -> wrong.add(wrong(line, problem)), () -> people.add(invitee));
      }
    }
    return new Checked(people, wrong);
  }

  private Optional<LineProblem> problem(
      Invitee invitee, Manager manager, Set<EmailAddress> seen, Set<EmailAddress> open) {
    if (!seen.add(invitee.email())) {
      return Optional.of(LineProblem.TWICE);
    }
    if (!manager.role().mayGrant(invitee.role())) {
      return Optional.of(LineProblem.ROLE_NOT_YOURS_TO_GIVE);
    }
    if (open.contains(invitee.email())) {
      return Optional.of(LineProblem.INVITED_ALREADY);
    }
    return rights.isMember(manager.company().id(), invitee.email())
        ? Optional.of(LineProblem.MEMBER_ALREADY)
        : Optional.empty();
  }

  private static Set<EmailAddress> addresses(TypedGuests guests) {
    return guests.lines().stream()
        .flatMap(line ->
            line.reading() instanceof Read(var invitee) ? Stream.of(invitee) : Stream.empty())
        .map(Invitee::email)
        .collect(toSet());
  }

  private static WrongLine wrong(Line line, LineProblem problem) {
    return new WrongLine(line.number(), line.typed(), problem);
  }
}
