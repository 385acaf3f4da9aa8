package dev.mailroom.application.notification;

import static dev.mailroom.application.notification.Duties.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.notification.NotifyPeople.Problem;
import dev.mailroom.application.notification.PutAssignment.Command;
import dev.mailroom.application.notification.PutAssignment.Result;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.notification.Assignment;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PutAssignmentUseCaseTest {

  private final Duties duties = new Duties();

  @Test
  void an_assignment_is_kept_trimmed() {
    var result = put("  task:7 ", duties.ben.id(), " Do it ", "", "https://example.com/7");

    assertThat(result).isInstanceOf(Result.Kept.class);
    assertThat(kept())
        .containsExactly(
            new Assignment(
                duties.harbour.id(),
                "task:7",
                duties.ben.id(),
                "Do it",
                "",
                "https://example.com/7",
                MONDAY));
  }

  @Test
  void all_that_is_wrong_is_told_at_once_with_its_place() {
    var stranger = duties.people.add("Cy Moss", "cy@example.net", SiteRole.PERSON).id();

    var result = put(" ", stranger, "x".repeat(201), "y".repeat(201), "javascript:alert(1)");

    assertThat(((Result.Invalid) result).problems())
        .extracting(Problem::field)
        .containsExactly("/key", "/title", "/place", "/link", "/person");
    assertThat(kept()).isEmpty();
  }

  @Test
  void who_was_disabled_or_removed_may_have_assignments() {
    var place = duties.members.find(duties.harbour.id(), duties.ben.id()).orElseThrow();
    duties.people.disable(duties.ben);
    duties.people.transactions.inTransaction(() -> duties.members.remove(place, Instant.EPOCH));

    assertThat(put("task:7", duties.ben.id(), "Do it", "", "https://example.com/7"))
        .isInstanceOf(Result.Kept.class);
  }

  @Test
  void a_person_has_no_more_than_a_mail_can_tell() {
    for (int i = 0; i < Assignment.MOST_OF_A_PERSON; i++) {
      duties.due(duties.harbour, "task:" + i, MONDAY);
    }

    assertThat(((Result.Invalid) duties.due(duties.harbour, "one more", MONDAY)).problems())
        .extracting(Problem::field)
        .containsExactly("/person");
    assertThat(duties.due(duties.harbour, "task:7", MONDAY)).isInstanceOf(Result.Kept.class);
    assertThat(duties.due(duties.quill, "one more", MONDAY)).isInstanceOf(Result.Kept.class);
  }

  @Test
  void removing_tells_whether_it_was_there() {
    duties.due(duties.harbour, "task:7", MONDAY);
    var command = new RemoveAssignment.Command(duties.harbour.id(), "task:7");

    assertThat(duties.remove.remove(new RemoveAssignment.Command(duties.quill.id(), "task:7")))
        .isFalse();
    assertThat(duties.remove.remove(command)).isTrue();
    assertThat(duties.remove.remove(command)).isFalse();
  }

  private Result put(String key, AccountId person, String title, String place, String link) {
    return duties.put.put(
        new Command(duties.harbour.id(), key, person, title, place, link, MONDAY));
  }

  private List<Assignment> kept() {
    return duties.assignments.until(duties.harbour.id(), duties.ben.id(), MONDAY).stream()
        .map(due -> due.assignment())
        .toList();
  }
}
