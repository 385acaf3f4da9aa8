package dev.mailroom.application.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.ListPeople.Page;
import dev.mailroom.application.company.ListPeople.Person;
import dev.mailroom.application.company.ListPeople.Query;
import dev.mailroom.application.company.ListPeople.RemovedPerson;
import dev.mailroom.application.company.ListPeople.Result.Found;
import dev.mailroom.application.company.ListPeople.Result.NotFound;
import dev.mailroom.application.delivery.port.OutboxEmails;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.MailboxState;
import dev.mailroom.domain.company.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPeopleUseCaseTest {

  private final Acme acme = new Acme();
  private final ListPeople listPeople =
      new ListPeopleUseCase(acme.companies, acme.members, acme.mailboxes);

  @Test
  void pages_follow_one_another_without_a_gap_or_a_repetition() {
    for (int i = 0; i < 119; i++) {
      acme.with("Twin" + i, Role.MEMBER);
    }

    var seen = new ArrayList<Person>();
    int pages = 0;
    Optional<AccountId> next = Optional.empty();
    do {
      var page = found(acme.ada, "", next).page();
      assertThat(page.members()).isEqualTo(page.matching()).isEqualTo(120);
      seen.addAll(page.people());
      next = page.next();
      pages++;
    } while (next.isPresent());

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(120).doesNotHaveDuplicates();
  }

  @Test
  void only_managers_learn_whether_mail_reaches_people() {
    var ben = acme.with("Ben", Role.MEMBER);
    acme.with("Cy", Role.MEMBER);
    acme.mailEnds(acme.ada, OutboxEmails.sent());
    acme.mailEnds(ben, OutboxEmails.failed());

    assertThat(found(acme.ada, "", Optional.empty()).mailboxes())
        .isEqualTo(
            Map.of(acme.ada.id(), MailboxState.WORKING, ben.id(), MailboxState.REFUSED_ONCE));
    assertThat(found(acme.ada, "ben", Optional.empty()).mailboxes()).containsOnlyKeys(ben.id());
    assertThat(found(ben, "", Optional.empty()).mailboxes()).isEmpty();
  }

  @Test
  void a_search_tells_how_many_match_and_how_many_there_are() {
    var ben = acme.with("Ben", Role.GUEST);

    var page = found(ben, " BEN@ ", Optional.empty()).page();

    assertThat(page)
        .isEqualTo(new Page(List.of(new Person(ben, Role.GUEST)), 1, 2, Optional.empty()));
    assertThat(found(ben, "x".repeat(100_000), Optional.empty()).page().matching()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void who_was_removed_is_shown_to_those_who_manage_people(Role viewer) {
    var ben = acme.with("Ben", Role.MEMBER);
    var one = acme.with("One", viewer);
    acme.remove(acme.ada, ben);

    var removed = found(one, "", Optional.empty()).removed();

    if (viewer.managesPeople()) {
      assertThat(removed)
          .containsExactly(new RemovedPerson(ben, Role.MEMBER, acme.people.clock.instant()));
    } else {
      assertThat(removed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "other", "", "ACME", "../acme", "new"})
  void a_company_is_not_there_for_who_does_not_belong(String slug) {
    var query = new Query(acme.outsider("Cy").id(), slug, "", Optional.empty());

    assertThat(listPeople.list(query)).isEqualTo(new NotFound());
  }

  @Test
  void a_person_is_seen_by_the_people_of_the_company() {
    var ben = acme.with("Ben", Role.MEMBER);
    var cy = acme.outsider("Cy");

    assertThat(acme.view(ben, acme.ada))
        .isEqualTo(
            new ViewPerson.Result.Found(acme.company, Role.MEMBER, acme.ada, Role.OWNER, false));
    assertThat(acme.view(ben, cy)).isEqualTo(new ViewPerson.Result.NotFound());
    assertThat(acme.view(cy, ben)).isEqualTo(new ViewPerson.Result.NotFound());
  }

  @Test
  void who_was_removed_is_seen_by_those_who_could_restore() {
    var ben = acme.with("Ben", Role.MEMBER);
    var dan = acme.with("Dan", Role.MEMBER);
    acme.remove(acme.ada, ben);

    assertThat(acme.view(acme.ada, ben))
        .isEqualTo(new ViewPerson.Result.Found(acme.company, Role.OWNER, ben, Role.MEMBER, true));
    assertThat(acme.view(dan, ben)).isEqualTo(new ViewPerson.Result.NotFound());
  }

  private Found found(Account viewer, String search, Optional<AccountId> after) {
    return (Found) listPeople.list(new Query(viewer.id(), Acme.SLUG, search, after));
  }
}
