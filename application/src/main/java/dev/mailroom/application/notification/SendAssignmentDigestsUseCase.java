package dev.mailroom.application.notification;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.notification.port.Assignments;
import dev.mailroom.application.notification.port.Assignments.Due;
import dev.mailroom.application.notification.port.Assignments.Reader;
import dev.mailroom.application.notification.port.Listeners;
import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.application.notification.port.SummaryDays;
import dev.mailroom.application.notification.port.SummaryDays.Subject;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Schedule;
import dev.mailroom.domain.notification.Timing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link SendAssignmentDigests}. A digest leaves at the hour and on the days of the person's daily
 * summary; after it was said that something is due at last. Its local day is taken in the
 * transaction that queues it, so that nobody gets two, whatever dies or runs beside it.
 */
public final class SendAssignmentDigestsUseCase implements SendAssignmentDigests {

  private static final int CHUNK = 500;

  private final Transactions transactions;
  private final Books books;
  private final AssignmentsMail mail;
  private final InstantSource clock;

  public SendAssignmentDigestsUseCase(
      Transactions transactions, Books books, AssignmentsMail mail, InstantSource clock) {
    this.transactions = transactions;
    this.books = books;
    this.mail = mail;
    this.clock = clock;
  }

  /** Where it looks. */
  public record Books(
      Assignments assignments, Listeners listeners, Companies companies, SummaryDays days) {}

  /** One that fails keeps nobody else from theirs; it is tried again at the next run. */
  @Override
  public int send() {
    var now = clock.instant();
    var failed = new ArrayList<RuntimeException>();
    int sent = 0;
    var readers = books.assignments().readers(now, Optional.empty(), CHUNK);
    while (!readers.isEmpty()) {
      sent += (int) readers.stream().filter(reader -> attempt(reader, now, failed)).count();
      readers = books.assignments().readers(now, Optional.of(readers.getLast()), CHUNK);
    }
    if (!failed.isEmpty()) {
      throw new IllegalStateException(
          failed.size() + " digests of assignments failed", failed.getFirst());
    }
    return sent;
  }

  private boolean attempt(Reader reader, Instant now, List<RuntimeException> failed) {
    try {
      return transactions.inTransaction(() -> isSent(reader, now));
    } catch (RuntimeException e) {
      failed.add(e);
      return false;
    }
  }

  private boolean isSent(Reader reader, Instant now) {
    var company = books.companies().find(reader.company());
    var person =
        books.listeners().named(reader.company(), List.of(reader.person()), List.of()).stream()
            .filter(Listener::isMember)
            .findFirst();
    return company.isPresent() && person.isPresent() && isSent(person.get(), company.get(), now);
  }

  private boolean isSent(Listener person, Company company, Instant now) {
    var zone = person.reading().zone().orElse(company.settings().zone());
    var schedule = new Schedule(person.choices(), zone);
    return schedule
        .summaryLeft(now)
        .filter(left -> isSent(person, company, schedule.day(left), left, now))
        .isPresent();
  }

  private boolean isSent(
      Listener person, Company company, LocalDate day, Instant left, Instant now) {
    var due = books.assignments().until(company.id(), person.account(), day.plusDays(1));
    boolean isTheirTurn =
        due.stream().anyMatch(it -> !it.since().isAfter(left))
            && books.days().take(person.account(), company.id(), Subject.ASSIGNMENTS, day);
    boolean isWanted =
        person.choices().timing(Category.REMINDERS) != Timing.NEVER
            && !person.choices().isPaused(now);
    if (isTheirTurn && isWanted) {
      mail.queue(person, company, day, due.stream().map(Due::assignment).toList());
    }
    return isTheirTurn && isWanted;
  }
}
