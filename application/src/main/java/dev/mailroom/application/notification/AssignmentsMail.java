package dev.mailroom.application.notification;

import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.notification.port.Listeners.Listener;
import dev.mailroom.application.notification.port.OptOutLinks;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.notification.Assignment;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.NotificationEmail.AssignmentsDigest;
import dev.mailroom.domain.template.NotificationEmail.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Queues the mail that tells a person what there is to do, in the caller's transaction. */
public final class AssignmentsMail {

  private final EmailQueue queue;
  private final OptOutLinks optOutLinks;

  public AssignmentsMail(EmailQueue queue, OptOutLinks optOutLinks) {
    this.queue = queue;
    this.optOutLinks = optOutLinks;
  }

  void queue(Listener person, Company company, LocalDate day, List<Assignment> due) {
    var mail =
        new AssignmentsDigest(
            envelope(person, company),
            day,
            tasks(due, day::isAfter),
            tasks(due, day::isEqual),
            tasks(due, day.plusDays(1)::isEqual));
    queue.queue(mail, person.email(), Reader.of(person.reading(), company.settings()));
  }

  private NotificationEmail.Envelope envelope(Listener person, Company company) {
    var optOut =
        optOutLinks.of(
            company.id(),
            person.email(),
            Optional.of(person.account()),
            Optional.of(Category.REMINDERS));
    return new NotificationEmail.Envelope(
        person.email(),
        Optional.of(person.name()),
        company.name().value(),
        company.slug().value(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(optOut));
  }

  private static List<Task> tasks(List<Assignment> due, Predicate<LocalDate> day) {
    return due.stream()
        .filter(it -> day.test(it.dueOn()))
        .map(it -> new Task(it.title(), it.place(), it.link(), it.dueOn()))
        .toList();
  }
}
