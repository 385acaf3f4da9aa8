package dev.mailroom.web.company;

import dev.mailroom.application.company.ListPeople;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.web.company.PeoplePage.Former;
import dev.mailroom.web.company.PeoplePage.Member;
import dev.mailroom.web.words.Times;

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

  Member member(ListPeople.Person person) {
    var account = person.account();
    return new Member(
        account.id().value().toString(),
        account.name().value(),
        account.email().value(),
        RoleWords.of(person.role()),
        viewerRole.managesPeople() && !account.isActive(),
        account.lastSeenAt().map(times::ago).orElse("never"),
        viewerRole.mayTouch(person.role()),
        account.id().equals(viewer));
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
