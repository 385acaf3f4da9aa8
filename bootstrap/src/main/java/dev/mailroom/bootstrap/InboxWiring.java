package dev.mailroom.bootstrap;

import dev.mailroom.application.notification.CountUnreadUseCase;
import dev.mailroom.application.notification.ListNotificationsUseCase;
import dev.mailroom.application.notification.MarkReadUseCase;
import dev.mailroom.application.notification.OpenNotificationUseCase;
import dev.mailroom.application.notification.OwnLanguage;
import dev.mailroom.application.notification.WatchUnreadUseCase;
import dev.mailroom.mail.freemarker.BundledSentences;
import dev.mailroom.web.WebUseCases.OfInbox;

/** How people read what happened, under their bell. */
final class InboxWiring {

  private final Stores stores;
  private final Surroundings surroundings;

  InboxWiring(Stores stores, Surroundings surroundings) {
    this.stores = stores;
    this.surroundings = surroundings;
  }

  OfInbox useCases() {
    var kept = stores.ofNotifications;
    var languages = new OwnLanguage(stores.accounts, stores.companies);
    var mark = new MarkReadUseCase(stores.database, kept.inbox, kept.bells, surroundings.clock());
    return new OfInbox(
        new ListNotificationsUseCase(kept.inbox, languages, new BundledSentences()),
        new CountUnreadUseCase(kept.inbox),
        new WatchUnreadUseCase(kept.bells),
        mark,
        new OpenNotificationUseCase(kept.inbox, mark));
  }
}
