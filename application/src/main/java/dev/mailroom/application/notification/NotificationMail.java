package dev.mailroom.application.notification;

import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.EmailQueue.Addressed;
import dev.mailroom.application.notification.port.OptOutLinks;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.domain.notification.Reason;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.NotificationEmail.Envelope;
import dev.mailroom.domain.template.NotificationEmail.Item;
import dev.mailroom.domain.template.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the mails about what happens and queues them, in the caller's transaction. */
public final class NotificationMail {

  /** Items a digest shows; the others are behind its link. */
  static final int MOST_ITEMS = 100;

  private final EmailQueue queue;
  private final OptOutLinks links;
  private final Site site;

  public NotificationMail(EmailQueue queue, OptOutLinks links, Site site) {
    this.queue = queue;
    this.links = links;
    this.site = site;
  }

  /** Tells each of them at once; answers the mails in the same order. */
  List<EmailId> sendAll(Company company, Event event, List<Recipient> recipients) {
    return recipients.isEmpty()
        ? List.of()
        : queue.queueAll(recipients.stream().map(to -> notification(company, event, to)).toList());
  }

  /** Tells somebody what gathered in this batch. */
  EmailId send(Batch batch, Gathered gathered) {
    var to = gathered.person();
    var items =
        gathered.items().stream()
            .limit(MOST_ITEMS)
            .map(item -> item(item.event(), item.reason()))
            .toList();
    var content =
        switch (batch.sort()) {
          case IN_BATCH ->
              new NotificationEmail.Batch(envelope(gathered), items, batch.openedAt(), seeAll());
          case IN_SUMMARY ->
              new NotificationEmail.DailySummary(
                  envelope(gathered), items, gathered.day(), seeAll());
        };
    return queue.queue(content, to.email(), Reader.of(to.reading(), gathered.company().settings()));
  }

  private Addressed notification(Company company, Event event, Recipient to) {
    return new Addressed(
        new NotificationEmail.Notification(
            envelope(company, event, to), item(event, to.reason()), event.kind().mandatory()),
        to.address(),
        reader(company, to, event.locale()),
        Optional.of(event.expiresAt()));
  }

  private Envelope envelope(Company company, Event event, Recipient to) {
    var optOut =
        Optional.of(event.kind())
            .filter(kind -> !kind.mandatory())
            .map(kind ->
                links.of(company.id(), to.address(), to.account(), Optional.of(kind.category())));
    return new Envelope(
        to.address(),
        to.name(),
        company.name().value(),
        company.slug().value(),
        event.actor().map(Actor::name),
        event.thread(),
        optOut);
  }

  private Envelope envelope(Gathered gathered) {
    var company = gathered.company();
    var person = gathered.person();
    return new Envelope(
        person.email(),
        Optional.of(person.name()),
        company.name().value(),
        company.slug().value(),
        gathered.onlyActor().map(Actor::name),
        gathered.onlyThread(),
        Optional.of(
            links.of(
                company.id(), person.email(), Optional.of(person.account()), Optional.empty())));
  }

  private String seeAll() {
    return site.link("/notifications");
  }

  /** As the event says, then as the person chose, then as the company did. */
  private static Reader reader(Company company, Recipient to, Optional<Locale> ofEvent) {
    var reader = Reader.of(to.reading(), company.settings());
    return new Reader(ofEvent.orElse(reader.locale()), reader.zone());
  }

  /** What a mail says of an event. */
  static Item item(Event event, Reason reason) {
    return new Item(
        event.kind().code(),
        event.kind().category().code(),
        event.actor().map(Actor::name),
        event.place().map(Place::title),
        event.place().map(Place::url),
        event.title(),
        event.body(),
        event.link(),
        reason.code(),
        event.at());
  }
}
