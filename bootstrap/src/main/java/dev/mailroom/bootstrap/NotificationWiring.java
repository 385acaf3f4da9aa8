package dev.mailroom.bootstrap;

import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.application.notification.Announcement;
import dev.mailroom.application.notification.AssignmentsMail;
import dev.mailroom.application.notification.BatchClosing;
import dev.mailroom.application.notification.ChangeSubscription;
import dev.mailroom.application.notification.ChangeSubscriptionUseCase;
import dev.mailroom.application.notification.FindMembers;
import dev.mailroom.application.notification.FindMembersUseCase;
import dev.mailroom.application.notification.NotificationHousekeeping;
import dev.mailroom.application.notification.NotificationHousekeepingUseCase;
import dev.mailroom.application.notification.NotificationMail;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.notification.NotifyPeopleUseCase;
import dev.mailroom.application.notification.OpenBatches;
import dev.mailroom.application.notification.OptOut;
import dev.mailroom.application.notification.OptOutTokens;
import dev.mailroom.application.notification.OptOutUseCase;
import dev.mailroom.application.notification.OwnClock;
import dev.mailroom.application.notification.PreviewBatch;
import dev.mailroom.application.notification.PreviewBatchUseCase;
import dev.mailroom.application.notification.PutAssignment;
import dev.mailroom.application.notification.PutAssignmentUseCase;
import dev.mailroom.application.notification.RemoveAssignment;
import dev.mailroom.application.notification.RemoveAssignmentUseCase;
import dev.mailroom.application.notification.Review;
import dev.mailroom.application.notification.SaveNotificationPreferences;
import dev.mailroom.application.notification.SaveNotificationPreferencesUseCase;
import dev.mailroom.application.notification.SendAssignmentDigests;
import dev.mailroom.application.notification.SendAssignmentDigestsUseCase;
import dev.mailroom.application.notification.SendDueBatches;
import dev.mailroom.application.notification.SendDueBatchesUseCase;
import dev.mailroom.application.notification.SignedOptOutLinks;
import dev.mailroom.application.notification.Telling;
import dev.mailroom.application.notification.ViewEvent;
import dev.mailroom.application.notification.ViewEventUseCase;
import dev.mailroom.application.notification.ViewNotificationPreferences;
import dev.mailroom.application.notification.ViewNotificationPreferencesUseCase;
import dev.mailroom.application.notification.ViewOptOut;
import dev.mailroom.application.notification.ViewOptOutUseCase;
import dev.mailroom.application.notification.ViewSubscription;
import dev.mailroom.application.notification.ViewSubscriptionUseCase;
import dev.mailroom.application.notification.port.OptOutLinks;
import dev.mailroom.mail.freemarker.FreemarkerEmailRenderer;
import dev.mailroom.web.WebUseCases.OfChoices;
import java.time.InstantSource;

/** How people hear of what happens in their companies. */
final class NotificationWiring {

  private final Stores stores;
  private final NotificationStores kept;
  private final Surroundings surroundings;
  private final InstantSource clock;
  private final EmailQueue queue;
  private final OptOutTokens tokens;
  private final OptOutLinks links;
  private final NotificationMail mail;
  private final Review review;

  NotificationWiring(Stores stores, Surroundings surroundings, EmailQueue queue) {
    this.stores = stores;
    this.kept = stores.ofNotifications;
    this.surroundings = surroundings;
    this.clock = surroundings.clock();
    this.queue = queue;
    this.tokens = new OptOutTokens(kept.signer);
    this.links = new SignedOptOutLinks(tokens, surroundings.site());
    this.mail = new NotificationMail(queue, links, surroundings.site());
    this.review = new Review(kept.told.notices(), kept.subscriptions, clock);
  }

  NotifyPeople notifyPeople() {
    var ids = surroundings.tokens();
    var telling = new Telling(kept.told, kept.stoppedMail, mail, kept.bells, ids);
    return new NotifyPeopleUseCase(
        stores.database,
        new OncePerKey(kept.calls, clock),
        new Announcement(stores.companies, kept.told, kept.subscriptions, telling, ids, clock));
  }

  ViewEvent viewEvent() {
    return new ViewEventUseCase(kept.told.events(), kept.told.notices());
  }

  SendDueBatches sendDueBatches() {
    return new SendDueBatchesUseCase(
        stores.database,
        kept.told.batches(),
        new BatchClosing(stores.companies, kept.told, review, mail, clock),
        new LoggedFaults(),
        clock);
  }

  // ---- what people choose

  OfChoices choices() {
    return new OfChoices(
        viewPreferences(), savePreferences(), previewBatch(), viewOptOut(), optOut());
  }

  ViewNotificationPreferences viewPreferences() {
    var clocks = new OwnClock(stores.accounts, stores.companies, surroundings.site());
    return new ViewNotificationPreferencesUseCase(kept.choices, kept.subscriptions, clocks);
  }

  SaveNotificationPreferences savePreferences() {
    return new SaveNotificationPreferencesUseCase(
        stores.database,
        kept.choices,
        kept.subscriptions,
        new OpenBatches(stores.companies, kept.told, review, clock),
        clock);
  }

  PreviewBatch previewBatch() {
    return new PreviewBatchUseCase(
        stores.accounts,
        stores.companies,
        kept.told.notices(),
        new FreemarkerEmailRenderer(),
        surroundings.site(),
        clock);
  }

  ViewOptOut viewOptOut() {
    return new ViewOptOutUseCase(
        tokens, stores.companies, stores.accounts, viewPreferences(), kept.stoppedMail);
  }

  OptOut optOut() {
    return new OptOutUseCase(
        stores.database,
        tokens,
        stores.accounts,
        new OptOutUseCase.Members(viewPreferences(), savePreferences()),
        kept.stoppedMail,
        clock);
  }

  ChangeSubscription changeSubscription() {
    return new ChangeSubscriptionUseCase(
        stores.database, kept.subscriptions, kept.told.listeners());
  }

  FindMembers findMembers() {
    return new FindMembersUseCase(kept.told.listeners());
  }

  ViewSubscription viewSubscription() {
    return new ViewSubscriptionUseCase(kept.subscriptions);
  }

  // ---- what there is to do

  PutAssignment putAssignment() {
    return new PutAssignmentUseCase(
        stores.database, kept.assignments, kept.told.listeners(), clock);
  }

  RemoveAssignment removeAssignment() {
    return new RemoveAssignmentUseCase(stores.database, kept.assignments);
  }

  SendAssignmentDigests sendAssignmentDigests() {
    var books =
        new SendAssignmentDigestsUseCase.Books(
            kept.assignments, kept.told.listeners(), stores.companies, kept.told.days());
    return new SendAssignmentDigestsUseCase(
        stores.database, books, new AssignmentsMail(queue, links), clock);
  }

  NotificationHousekeeping housekeeping() {
    return new NotificationHousekeepingUseCase(
        stores.database, kept.told.events(), kept.calls, clock);
  }
}
