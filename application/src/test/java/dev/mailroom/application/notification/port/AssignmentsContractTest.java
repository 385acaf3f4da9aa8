package dev.mailroom.application.notification.port;

import static dev.mailroom.application.notification.port.Stores.ACME;
import static dev.mailroom.application.notification.port.Stores.BOLT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.notification.port.Assignments.Due;
import dev.mailroom.application.notification.port.Assignments.Reader;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Assignment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Assignments} keeps. */
public abstract class AssignmentsContractTest {

  protected static final AccountId ADA = Cast.ada().id();
  protected static final AccountId BEN = Cast.ben().id();
  protected static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** A Monday at nine. */
  protected static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  protected abstract Stores stores();

  protected abstract Assignments assignments();

  @BeforeEach
  void two_companies() {
    stores().open();
  }

  @Test
  void what_is_due_by_a_day_comes_the_longest_due_first() {
    var tomorrow = put(ACME, "one", BEN, TODAY.plusDays(1));
    var today = put(ACME, "two", BEN, TODAY);
    var overdue = put(ACME, "three", BEN, TODAY.minusDays(400));
    put(ACME, "four", BEN, TODAY.plusDays(2));
    put(ACME, "five", ADA, TODAY);
    put(BOLT, "six", BEN, TODAY);

    assertThat(assignments().until(ACME, BEN, TODAY.plusDays(1)))
        .containsExactly(new Due(overdue, NOW), new Due(today, NOW), new Due(tomorrow, NOW));
    assertThat(assignments().until(ACME, BEN, TODAY)).hasSize(2);
  }

  @Test
  void the_same_key_in_a_company_is_the_same_assignment() {
    put(ACME, "one", BEN, TODAY);
    put(BOLT, "one", BEN, TODAY);

    var changed =
        new Assignment(ACME, "one", BEN, "Another title", "", "https://example.com/2", TODAY);
    within(() -> assignments().put(changed, NOW));

    assertThat(assignments().until(ACME, BEN, TODAY)).containsExactly(new Due(changed, NOW));
    assertThat(assignments().until(BOLT, BEN, TODAY)).hasSize(1);
  }

  @Test
  void since_when_it_is_due_then_is_kept_until_person_or_day_change() {
    put(ACME, "one", BEN, TODAY);

    putLater("one", BEN, TODAY);
    assertThat(assignments().until(ACME, BEN, TODAY)).extracting(Due::since).containsExactly(NOW);

    putLater("one", BEN, TODAY.minusDays(1));
    assertThat(assignments().until(ACME, BEN, TODAY))
        .extracting(Due::since)
        .containsExactly(NOW.plusSeconds(60));

    put(ACME, "one", BEN, TODAY.minusDays(1));
    putLater("one", ADA, TODAY.minusDays(1));
    assertThat(assignments().until(ACME, ADA, TODAY))
        .extracting(Due::since)
        .containsExactly(NOW.plusSeconds(60));
  }

  @Test
  void what_was_removed_is_gone_and_only_in_its_company() {
    put(ACME, "one", BEN, TODAY);
    put(BOLT, "one", BEN, TODAY);

    assertThat(remove("one")).isTrue();
    assertThat(remove("one")).isFalse();

    assertThat(assignments().until(ACME, BEN, TODAY)).isEmpty();
    assertThat(assignments().until(BOLT, BEN, TODAY)).hasSize(1);
  }

  @Test
  void others_of_a_person_are_counted() {
    put(ACME, "one", BEN, TODAY);
    put(ACME, "two", BEN, TODAY.plusDays(40));
    put(BOLT, "three", BEN, TODAY);
    put(ACME, "four", ADA, TODAY);

    assertThat(assignments().countOthers(ACME, BEN, "one")).isEqualTo(1);
    assertThat(assignments().countOthers(ACME, BEN, "new")).isEqualTo(2);
  }

  @Test
  void who_has_something_due_is_a_reader_once_in_each_company() {
    put(ACME, "one", BEN, TODAY);
    put(ACME, "two", BEN, TODAY);
    put(BOLT, "three", BEN, TODAY.minusDays(9));
    put(ACME, "four", ADA, TODAY.plusDays(1));

    var first = assignments().readers(NOW, Optional.empty(), 2);
    var second = assignments().readers(NOW, Optional.of(first.getLast()), 2);

    assertThat(first).containsExactly(new Reader(ADA, ACME), new Reader(BEN, ACME));
    assertThat(second).containsExactly(new Reader(BEN, BOLT));
  }

  @Test
  void of_many_who_put_the_same_at_once_one_row_is_left() {
    Crowd.of(20, () -> put(ACME, "one", BEN, TODAY));

    assertThat(assignments().until(ACME, BEN, TODAY)).hasSize(1);
  }

  @Test
  void what_rolled_back_was_not_put() {
    var assignment = assignment(ACME, "one", BEN, TODAY);

    assertThatThrownBy(() ->
            within(() -> {
              assignments().put(assignment, NOW);
              throw new ArithmeticException("on purpose");
            }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(assignments().until(ACME, BEN, TODAY)).isEmpty();
  }

  protected Assignment put(CompanyId company, String key, AccountId person, LocalDate dueOn) {
    var assignment = assignment(company, key, person, dueOn);
    within(() -> assignments().put(assignment, NOW));
    return assignment;
  }

  private void putLater(String key, AccountId person, LocalDate dueOn) {
    within(() -> assignments().put(assignment(ACME, key, person, dueOn), NOW.plusSeconds(60)));
  }

  private boolean remove(String key) {
    return stores().transactions().inTransaction(() -> assignments().remove(ACME, key));
  }

  protected void within(Runnable work) {
    stores().transactions().inTransaction(work);
  }

  private static Assignment assignment(
      CompanyId company, String key, AccountId person, LocalDate dueOn) {
    return new Assignment(
        company, key, person, "Title of " + key, "Website", "https://example.com/1", dueOn);
  }
}
