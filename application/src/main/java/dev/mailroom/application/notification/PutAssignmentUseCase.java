package dev.mailroom.application.notification;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.notification.port.Assignments;
import dev.mailroom.application.notification.port.Listeners;
import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.domain.notification.Assignment;
import dev.mailroom.domain.notification.Event;
import java.time.InstantSource;
import java.util.List;

/** {@link PutAssignment}. */
public final class PutAssignmentUseCase implements PutAssignment {

  private final Transactions transactions;
  private final Assignments assignments;
  private final Listeners listeners;
  private final InstantSource clock;

  public PutAssignmentUseCase(
      Transactions transactions,
      Assignments assignments,
      Listeners listeners,
      InstantSource clock) {
    this.transactions = transactions;
    this.assignments = assignments;
    this.listeners = listeners;
    this.clock = clock;
  }

  @Override
  public Result put(Command command) {
    var problems = new Problems();
    var assignment = read(command, problems);
    checkPerson(assignment, problems);
    if (!problems.all().isEmpty()) {
      return new Result.Invalid(problems.all());
    }
    transactions.inTransaction(() -> assignments.put(assignment, clock.instant()));
    return new Result.Kept();
  }

  private static Assignment read(Command command, Problems problems) {
    return new Assignment(
        command.company(),
        problems.line("/key", command.key(), Assignment.MAX_KEY_LENGTH),
        command.person(),
        problems.line("/title", command.title(), Assignment.MAX_TITLE_LENGTH),
        place(command.place(), problems),
        problems.link("/link", command.link(), Event.MAX_LINK_LENGTH),
        command.dueOn());
  }

  private static String place(String typed, Problems problems) {
    return typed.isBlank() ? "" : problems.line("/place", typed, Assignment.MAX_PLACE_LENGTH);
  }

  private void checkPerson(Assignment assignment, Problems problems) {
    if (!isKnown(assignment)) {
      problems.add("/person", Problems.NO_MEMBER);
    } else if (isTooMuch(assignment)) {
      problems.add(
          "/person",
          "has %d assignments already; remove those that are done"
              .formatted(Assignment.MOST_OF_A_PERSON));
    }
  }

  /** Who is disabled or was removed may be back. */
  private boolean isKnown(Assignment assignment) {
    return listeners.named(assignment.company(), List.of(assignment.person()), List.of()).stream()
        .anyMatch(Listener::belongs);
  }

  private boolean isTooMuch(Assignment assignment) {
    return assignments.countOthers(assignment.company(), assignment.person(), assignment.key())
        >= Assignment.MOST_OF_A_PERSON;
  }
}
