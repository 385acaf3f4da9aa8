package dev.mailroom.web.company;

import dev.mailroom.application.company.ListPeople;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.MailboxState;
import dev.mailroom.domain.company.Role;
import dev.mailroom.web.company.PeoplePage.Former;
import dev.mailroom.web.company.PeoplePage.Mailbox;
import dev.mailroom.web.company.PeoplePage.Member;
import dev.mailroom.web.words.Times;
import java.util.Map;
import java.util.Optional;

/** Writes people as rows, with the acts that this viewer may do. */
final class PersonRows {

  private final AccountId viewer;
  private final Role viewerRole;
  private final Times times;

  PersonRows(AccountId viewer, Role viewerRole, Times times) {
    this.viewer = viewer;
    this.viewerRole = viewerRole;
    this.times = times;
  }

  Member member(ListPeople.Person person, Map<AccountId, MailboxState> mailboxes) {
    var account = person.account();
    return new Member(
        account.id().value().toString(),
        account.name().value(),
        account.email().value(),
        RoleWords.of(person.role()),
        viewerRole.managesPeople() && !account.isActive(),
        mailbox(Optional.ofNullable(mailboxes.get(account.id()))),
        account.lastSeenAt().map(times::ago).orElse("never"),
        viewerRole.mayTouch(person.role()),
        account.id().equals(viewer));
  }

  private static Mailbox mailbox(Optional<MailboxState> known) {
    return known.map(PersonRows::mailbox).orElseGet(() -> new Mailbox("idle", "Not known yet"));
  }

  private static Mailbox mailbox(MailboxState state) {
    return switch (state) {
      case WORKING -> new Mailbox("ok", "Working");
      case REFUSED_ONCE -> new Mailbox("warn", "Refused once");
      case REFUSED -> new Mailbox("failed", "Refused");
    };
  }

  Former former(ListPeople.RemovedPerson person) {
    var account = person.account();
    return new Former(
        account.id().value().toString(),
        account.name().value(),
        account.email().value(),
        RoleWords.of(person.role()),
        times.ago(person.removedAt()),
        viewerRole.mayGrant(person.role()));
  }
}
