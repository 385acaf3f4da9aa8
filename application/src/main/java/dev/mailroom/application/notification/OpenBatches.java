package dev.mailroom.application.notification;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.Schedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Lets what waits already follow what its person chose just now, in the caller's transaction. */
public final class OpenBatches {

  private final Companies companies;
  private final NotificationStore store;
  private final Review review;
  private final InstantSource clock;

  public OpenBatches(
      Companies companies, NotificationStore store, Review review, InstantSource clock) {
    this.companies = companies;
    this.store = store;
    this.review = review;
    this.clock = clock;
  }

  /** A batch keeps the window that it was opened with: that of {@code before}. */
  void follow(AccountId person, NotificationPreferences before) {
    var now = clock.instant();
    store.batches().ofForUpdate(person).stream()
        .filter(batch -> batch.leavesAt().isAfter(now))
        .forEach(batch -> follow(batch, before, now));
  }

  private void follow(Batch batch, NotificationPreferences before, Instant now) {
    var company = companies.find(batch.company()).orElseThrow();
    var person =
        store.listeners().named(company.id(), List.of(batch.account()), List.of()).getFirst();
    var schedule = person.schedule(company.settings());
    review.keep(batch, person, schedule);
    store.batches().move(batch.leavingAt(leaves(batch, before, schedule, now)));
  }

  private static Instant leaves(
      Batch batch, NotificationPreferences before, Schedule schedule, Instant now) {
    return switch (batch.sort()) {
      case IN_SUMMARY -> schedule.summaryLeaves(now);
      case IN_BATCH -> {
        var due = batch.openedAt().plus(before.batchWindow());
        yield schedule.afterQuiet(due.isAfter(now) ? due : now);
      }
    };
  }
}
