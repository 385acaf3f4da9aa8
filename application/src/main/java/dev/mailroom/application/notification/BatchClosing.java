package dev.mailroom.application.notification;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.notification.port.SummaryDays.Subject;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Closes a batch that is due: makes one mail of what is left of it, or puts it back where the
 * person's clock says that its time has not come. In the caller's transaction, so that the batch is
 * gone exactly when its mail is queued.
 */
public final class BatchClosing {

  private final Companies companies;
  private final NotificationStore store;
  private final Review review;
  private final NotificationMail mail;
  private final InstantSource clock;

  public BatchClosing(
      Companies companies,
      NotificationStore store,
      Review review,
      NotificationMail mail,
      InstantSource clock) {
    this.companies = companies;
    this.store = store;
    this.review = review;
    this.mail = mail;
    this.clock = clock;
  }

  /** Answers whether a mail was queued; a batch that somebody else holds is left to them. */
  boolean close(Batch due) {
    var now = clock.instant();
    return store.batches().take(due, now).filter(batch -> closed(batch, now)).isPresent();
  }

  private boolean closed(Batch batch, Instant now) {
    var company = companies.find(batch.company()).orElseThrow();
    var person =
        store.listeners().named(company.id(), List.of(batch.account()), List.of()).getFirst();
    var schedule = person.schedule(company.settings());
    var leaves = leaves(batch, schedule, now);
    if (leaves.isAfter(now)) {
      return putBack(batch, leaves);
    }
    var items = review.keep(batch, person, schedule);
    if (items.isEmpty()) {
      return false;
    }
    return hasItsDay(batch, schedule, now)
        ? sent(batch, new Gathered(company, person, items, schedule.day(now)))
        : putBack(batch, schedule.summaryLeaves(now, schedule.day(now)));
  }

  /**
   * By the choices and the zone of now, which may differ from those of when it was opened. A
   * summary that a halt holds up leaves later that day, or with the next one.
   */
  private static Instant leaves(Batch batch, Schedule schedule, Instant now) {
    return switch (batch.sort()) {
      case IN_BATCH -> schedule.afterQuiet(now);
      case IN_SUMMARY ->
          schedule.summaryLeft(now).isPresent()
              ? schedule.afterQuiet(now)
              : schedule.summaryLeaves(now);
    };
  }

  private boolean hasItsDay(Batch batch, Schedule schedule, Instant now) {
    return switch (batch.sort()) {
      case IN_BATCH -> true;
      case IN_SUMMARY ->
          store.days().take(batch.account(), batch.company(), Subject.SUMMARY, schedule.day(now));
    };
  }

  private boolean putBack(Batch batch, Instant leaves) {
    store.batches().join(List.of(batch.leavingAt(leaves)));
    return false;
  }

  private boolean sent(Batch batch, Gathered gathered) {
    store.notices().leftIn(mailOf(batch, gathered), batch);
    return true;
  }

  /** One thing goes out as it would have at once, with all its words. */
  private EmailId mailOf(Batch batch, Gathered gathered) {
    if (gathered.items().size() > 1) {
      return mail.send(batch, gathered);
    }
    var item = gathered.items().getFirst();
    var event = store.events().find(batch.company(), item.event().id()).orElseThrow();
    var recipient = Recipient.of(gathered.person(), item.reason());
    return mail.sendAll(gathered.company(), event, List.of(recipient)).getFirst();
  }
}
