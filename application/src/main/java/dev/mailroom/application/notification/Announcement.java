package dev.mailroom.application.notification;

import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.notification.NotifyPeople.Problem;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.application.notification.Telling.Count;
import dev.mailroom.application.notification.port.Subscriptions;
import dev.mailroom.application.notification.port.Subscriptions.Following;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.Hearing.Reach;
import dev.mailroom.domain.notification.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes an event of what an application wrote and tells everybody, in the caller's transaction. */
public final class Announcement {

  private final Companies companies;
  private final NotificationStore store;
  private final Subscriptions subscriptions;
  private final Telling telling;
  private final Tokens tokens;
  private final InstantSource clock;

  public Announcement(
      Companies companies,
      NotificationStore store,
      Subscriptions subscriptions,
      Telling telling,
      Tokens tokens,
      InstantSource clock) {
    this.companies = companies;
    this.store = store;
    this.subscriptions = subscriptions;
    this.telling = telling;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Adds what is wrong with the people it names and with its time. */
  void check(CompanyId company, ReadDraft draft, Problems problems) {
    check(draft, people(company, draft), clock.instant(), problems);
  }

  /** Throws, so that nothing of it is kept, when it names people who are unknown. */
  Accepted announce(CompanyId company, ReadDraft draft) {
    var now = clock.instant();
    var people = people(company, draft);
    var problems = new Problems();
    check(draft, people, now, problems);
    if (problems.any()) {
      throw new Refused(problems.all());
    }
    var event = event(company, draft, people, now);
    store.events().add(event);
    return accepted(event, tell(event, draft, List.copyOf(people.recipients().values())));
  }

  private Count tell(Event event, ReadDraft draft, List<Recipient> named) {
    var company = companies.find(event.company()).orElseThrow();
    var occasion = new Occasion(event, company, following(event, named));
    return new Recipients(store.listeners(), company.id(), named)
        .chunks(draft.to(), occasion.following())
        .map(chunk -> telling.tell(occasion, chunk))
        .reduce(Count.NOBODY, Count::plus);
  }

  /** Who is mentioned subscribes by that, but for who did it. */
  private Optional<Following> following(Event event, List<Recipient> named) {
    return event
        .place()
        .flatMap(place -> {
          var mentioned =
              named.stream()
                  .filter(it -> it.reason() == Reason.MENTIONED && it.reach() == Reach.MEMBER)
                  .flatMap(it -> it.account().stream())
                  .filter(account -> !event.isActOf(account))
                  .toList();
          subscriptions.remember(event.company(), place);
          subscriptions.subscribeMentioned(event.company(), place.key(), mentioned);
          return subscriptions.find(event.company(), place.key());
        });
  }

  private NamedPeople people(CompanyId company, ReadDraft draft) {
    return NamedPeople.of(draft, company, store.listeners());
  }

  private static void check(ReadDraft draft, NamedPeople people, Instant now, Problems problems) {
    people.check(problems);
    var latest = now.plus(Event.LONGEST_LIFETIME);
    draft
        .expiresAt()
        .filter(expiry -> !expiry.isAfter(now) || expiry.isAfter(latest))
        .ifPresent(_ -> problems.add("/expiresAt", "must be in the future, at most a year ahead"));
  }

  private Event event(CompanyId company, ReadDraft draft, NamedPeople people, Instant now) {
    return new Event(
        new EventId(tokens.nextId()),
        company,
        draft.kind(),
        people.actor(),
        draft.place(),
        draft.text().title(),
        draft.text().body(),
        draft.text().link(),
        draft.locale(),
        now,
        draft.expiresAt().orElse(now.plus(Event.LIFETIME)));
  }

  private static Accepted accepted(Event event, Count count) {
    return new Accepted(event.id(), count.told(), count.untold(), false);
  }

  /** Undoes the transaction of an event that turned out to be wrong. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    Refused(List<Problem> problems) {
      super("the event is refused", null, false, false);
      this.problems = problems;
    }

    List<Problem> problems() {
      return problems;
    }
  }
}
