package dev.mailroom.application.notification;

import dev.mailroom.application.company.Acme;
import dev.mailroom.application.delivery.CommittedEmailEvents;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.port.InMemoryEmailEvents;
import dev.mailroom.application.delivery.port.InMemoryFaults;
import dev.mailroom.application.delivery.port.InMemoryOutbox;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.application.idempotency.port.InMemoryCalls;
import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.application.notification.SaveNotificationPreferences.Change;
import dev.mailroom.application.notification.port.InMemoryBatches;
import dev.mailroom.application.notification.port.InMemoryBells;
import dev.mailroom.application.notification.port.InMemoryEventSentences;
import dev.mailroom.application.notification.port.InMemoryEvents;
import dev.mailroom.application.notification.port.InMemoryInbox;
import dev.mailroom.application.notification.port.InMemoryListeners;
import dev.mailroom.application.notification.port.InMemoryNotices;
import dev.mailroom.application.notification.port.InMemoryNotificationChoices;
import dev.mailroom.application.notification.port.InMemoryStoppedMail;
import dev.mailroom.application.notification.port.InMemorySubscriptions;
import dev.mailroom.application.notification.port.InMemorySummaryDays;
import dev.mailroom.application.notification.port.Inbox;
import dev.mailroom.application.template.port.InMemoryRenderer;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Decision;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** All that tells people what happened, in memory: Ada owns Acme, Ben is a member. */
final class Newsroom {

  static final Site SITE = new Site("https://mail.example.com", ZoneOffset.UTC);
  static final PlaceDraft WEBSITE =
      new PlaceDraft("website", "Website", "https://app.example.com/website");

  final Acme acme = new Acme();
  final Account ada = acme.ada;
  final Account ben = acme.with("Ben", Role.MEMBER);
  final InMemoryEvents events = new InMemoryEvents(acme.people.transactions);
  final InMemoryNotices notices = new InMemoryNotices(acme.people.transactions, events);
  final InMemoryBatches batches = new InMemoryBatches(acme.people.transactions);
  final InMemoryNotificationChoices choices =
      new InMemoryNotificationChoices(acme.people.transactions);
  final InMemorySubscriptions subscriptions =
      new InMemorySubscriptions(acme.people.transactions, acme.companies);
  final InMemoryStoppedMail stopped = new InMemoryStoppedMail(acme.people.transactions);
  final InMemoryBells bells = new InMemoryBells(acme.people.transactions);
  final InMemoryCalls calls = new InMemoryCalls(acme.people.transactions);
  final InMemoryFaults faults = new InMemoryFaults();
  final InMemoryOutbox outbox =
      new InMemoryOutbox(acme.people.transactions, acme.people.clock, () -> {});

  /** Making a link for one of these breaks. */
  final Set<EmailAddress> cursed = new HashSet<>();

  private final InMemoryListeners listeners =
      new InMemoryListeners(acme.people.accounts, acme.members, choices);
  private final NotificationStore store =
      new NotificationStore(
          events, listeners, notices, batches, new InMemorySummaryDays(acme.people.transactions));
  private final NotificationMail mail =
      new NotificationMail(
          new EmailQueue(
              outbox,
              new CommittedEmailEvents(new InMemoryEmailEvents(), acme.people.transactions),
              acme.people.tokens,
              acme.people.clock),
          (_, recipient, _, category) -> links(recipient, category),
          SITE);
  private final Review review = new Review(notices, subscriptions, acme.people.clock);

  final NotifyPeople notifyPeople =
      new NotifyPeopleUseCase(
          acme.people.transactions,
          new OncePerKey(calls, acme.people.clock),
          new Announcement(
              acme.companies,
              store,
              subscriptions,
              new Telling(store, stopped, mail, bells, acme.people.tokens),
              acme.people.tokens,
              acme.people.clock));
  final ViewEvent viewEvent = new ViewEventUseCase(events, notices);
  final SendDueBatches sendDueBatches =
      new SendDueBatchesUseCase(
          acme.people.transactions,
          batches,
          new BatchClosing(acme.companies, store, review, mail, acme.people.clock),
          faults,
          acme.people.clock);
  final ViewNotificationPreferences viewPreferences =
      new ViewNotificationPreferencesUseCase(
          choices, subscriptions, new OwnClock(acme.people.accounts, acme.companies, SITE));
  final SaveNotificationPreferences savePreferences =
      new SaveNotificationPreferencesUseCase(
          acme.people.transactions,
          choices,
          subscriptions,
          new OpenBatches(acme.companies, store, review, acme.people.clock),
          acme.people.clock);
  final PreviewBatch previewBatch =
      new PreviewBatchUseCase(
          acme.people.accounts,
          acme.companies,
          notices,
          new InMemoryRenderer(),
          SITE,
          acme.people.clock);

  private final Inbox inbox =
      new InMemoryInbox(acme.people.transactions, notices, events, acme.companies);
  final ListNotifications listNotifications =
      new ListNotificationsUseCase(
          inbox,
          new OwnLanguage(acme.people.accounts, acme.companies),
          new InMemoryEventSentences());
  final CountUnread countUnread = new CountUnreadUseCase(inbox);
  final WatchUnread watchUnread = new WatchUnreadUseCase(bells);
  final MarkRead markRead =
      new MarkReadUseCase(acme.people.transactions, inbox, bells, acme.people.clock);
  final OpenNotification openNotification = new OpenNotificationUseCase(inbox, markRead);
  final ChangeSubscription changeSubscription =
      new ChangeSubscriptionUseCase(acme.people.transactions, subscriptions, listeners);
  final NotificationHousekeeping housekeeping =
      new NotificationHousekeepingUseCase(
          acme.people.transactions, events, calls, acme.people.clock);
  final FindMembers findMembers = new FindMembersUseCase(listeners);
  final ViewSubscription viewSubscription = new ViewSubscriptionUseCase(subscriptions);

  Instant now() {
    return acme.people.clock.instant();
  }

  void pass(Duration time) {
    acme.people.clock.advance(time);
  }

  void passTo(String time) {
    pass(Duration.between(now(), Instant.parse(time)));
  }

  /** As an application writes it; something of the website, by Ada, told to Ben. */
  Story story() {
    return new Story(this);
  }

  /** Tells Ben something, and answers what he is told of it. */
  Notice tellBen(String title) {
    story().title(title).tell();
    return lastOf(ben);
  }

  Notice lastOf(Account account) {
    return notices.rows().stream()
        .filter(notice -> notice.account().equals(Optional.of(account.id())))
        .toList()
        .getLast();
  }

  Decision decisionFor(Account account) {
    return lastOf(account).decision();
  }

  /** By their addresses, in the order they were queued. */
  List<String> mailedTo() {
    return outbox.rows().stream().map(row -> row.email().recipient().value()).toList();
  }

  OutboxEmail lastMail() {
    return outbox.rows().getLast().email();
  }

  NotificationEmail.Envelope lastEnvelope() {
    return ((NotificationEmail) lastMail().content()).envelope();
  }

  void choose(Account person, Timing timing) {
    choose(person, new Change.ChooseTiming(Category.DISCUSSIONS, timing));
  }

  void choose(Account person, Change change) {
    savePreferences.save(new SaveNotificationPreferences.Command(person.id(), change));
  }

  void read(Notice notice) {
    acme.people.transactions.inTransaction(() ->
        notices.put(
            new Notice(
                notice.id(),
                notice.event(),
                notice.company(),
                notice.account(),
                notice.recipient(),
                notice.decision(),
                notice.reason(),
                notice.listed(),
                notice.email(),
                Optional.of(now()))));
  }

  void speaks(Account person, Locale language) {
    var chosen = new Preferences(Optional.of(language), Optional.empty());
    acme.people.transactions.inTransaction(
        () -> acme.people.accounts.update(person.withPreferences(chosen)));
  }

  void acmeSpeaks(Locale language) {
    var company = acme.company;
    var settings = new CompanySettings(language, ZoneOffset.UTC, true);
    acme.people.transactions.inTransaction(() ->
        acme.companies.update(
            new Company(
                company.id(), company.name(), company.slug(), settings, company.createdAt())));
  }

  private NotificationEmail.OptOutLinks links(EmailAddress to, Optional<Category> category) {
    if (cursed.contains(to)) {
      throw new IllegalStateException("no link for them");
    }
    var what = category.map(Category::code).orElse("digests");
    return new NotificationEmail.OptOutLinks(
        SITE.link("/unsubscribe/" + what), SITE.link("/account/notifications"));
  }

  /** An event while it is written. */
  static final class Story {

    private final Newsroom room;
    private String kind = "comment.added";
    private String actor;
    private Optional<PlaceDraft> place = Optional.of(WEBSITE);
    private String title = "The new home page";
    private String body = "Looks *good*.";
    private String link = "https://app.example.com/website/7";
    private To to;
    private List<String> mentions = List.of();
    private String locale = "";
    private Optional<Instant> expiresAt = Optional.empty();

    Story(Newsroom room) {
      this.room = room;
      this.actor = room.ada.id().value().toString();
      this.to = new To.These(List.of(room.ben.id().value().toString()));
    }

    Story kind(String code) {
      kind = code;
      return this;
    }

    Story actor(String typed) {
      actor = typed;
      return this;
    }

    Story place(Optional<PlaceDraft> typed) {
      place = typed;
      return this;
    }

    Story title(String typed) {
      title = typed;
      return this;
    }

    Story body(String typed) {
      body = typed;
      return this;
    }

    Story link(String typed) {
      link = typed;
      return this;
    }

    Story to(To whom) {
      to = whom;
      return this;
    }

    Story to(String... people) {
      return to(new To.These(List.of(people)));
    }

    Story to(Account... people) {
      return to(ids(people).toArray(String[]::new));
    }

    Story mentions(Account... people) {
      mentions = ids(people);
      return this;
    }

    Story mentions(String... people) {
      mentions = List.of(people);
      return this;
    }

    Story locale(String tag) {
      locale = tag;
      return this;
    }

    Story expires(Instant at) {
      expiresAt = Optional.of(at);
      return this;
    }

    EventDraft draft() {
      return new EventDraft(kind, actor, place, title, body, link, to, mentions, locale, expiresAt);
    }

    NotifyPeople.Result post() {
      return room.notifyPeople.notify(
          new NotifyPeople.Command(room.acme.company.id(), draft(), Optional.empty()));
    }

    Accepted tell() {
      return (Accepted) post();
    }

    private static List<String> ids(Account... people) {
      return List.of(people).stream().map(person -> person.id().value().toString()).toList();
    }
  }
}
