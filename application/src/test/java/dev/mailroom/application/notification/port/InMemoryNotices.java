package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.notification.ViewEvent;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.Decision;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Unheard;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@link Notices} in memory. */
public final class InMemoryNotices implements Notices {

  private static final Comparator<Notice> BY_ID =
      Comparator.comparing(notice -> notice.id().value().toString());

  private final InMemoryTable<NotificationId, Notice> table;
  private final InMemoryEvents events;

  public InMemoryNotices(InMemoryTransactions transactions, InMemoryEvents events) {
    this.table = transactions.table();
    this.events = events;
  }

  @Override
  public void addAll(List<Notice> notices) {
    notices.forEach(this::put);
  }

  @Override
  public List<ViewEvent.Entry> ofEvent(EventId event, Optional<NotificationId> after, int size) {
    return rows(notice -> notice.event().equals(event)).stream()
        .sorted(BY_ID)
        .filter(notice -> after.filter(id -> !isAfter(notice, id)).isEmpty())
        .limit(size)
        .map(InMemoryNotices::entry)
        .toList();
  }

  @Override
  public List<Waiting> waiting(Batch batch, int size) {
    return newest(notice -> isIn(batch, notice)).limit(size).toList();
  }

  @Override
  public List<Waiting> waitingFor(AccountId person, int size) {
    return newest(notice -> notice.isWaiting() && isOf(person, notice)).limit(size).toList();
  }

  @Override
  public List<Waiting> lastOf(AccountId person, int size) {
    return newest(notice -> notice.listed() && isOf(person, notice)).limit(size).toList();
  }

  @Override
  public void leftIn(EmailId email, Batch batch) {
    rows(notice -> isIn(batch, notice)).forEach(notice -> put(notice.leftIn(email)));
  }

  @Override
  public void drop(Collection<NotificationId> notices, Unheard reason) {
    rows(notice -> notice.isWaiting() && notices.contains(notice.id()))
        .forEach(notice -> put(notice.untold(reason)));
  }

  /** All of them, in the order they came. */
  public List<Notice> rows() {
    return rows(_ -> true);
  }

  /** What is told of an event goes with it. */
  private List<Notice> rows(Predicate<Notice> condition) {
    return table.rows(condition.and(notice -> events.has(notice.event())));
  }

  public void put(Notice notice) {
    table.put(notice.id(), notice);
  }

  private Stream<Waiting> newest(Predicate<Notice> condition) {
    return rows(condition).stream().sorted(BY_ID.reversed()).map(this::item);
  }

  private Waiting item(Notice notice) {
    var event = events.row(notice.event());
    return new Waiting(notice.id(), excerpt(event), notice.reason(), notice.readAt());
  }

  private static Event excerpt(Event event) {
    var body = event.body().substring(0, Math.min(EXCERPT, event.body().length()));
    return new Event(
        event.id(),
        event.company(),
        event.kind(),
        event.actor(),
        event.place(),
        event.title(),
        body,
        event.link(),
        event.locale(),
        event.at(),
        event.expiresAt());
  }

  private static boolean isIn(Batch batch, Notice notice) {
    boolean sameSort =
        switch (batch.sort()) {
          case IN_BATCH -> notice.decision() instanceof Decision.InBatch;
          case IN_SUMMARY -> notice.decision() instanceof Decision.InSummary;
        };
    return notice.isWaiting()
        && sameSort
        && isOf(batch.account(), notice)
        && notice.company().equals(batch.company());
  }

  private static boolean isOf(AccountId person, Notice notice) {
    return notice.account().filter(person::equals).isPresent();
  }

  private static boolean isAfter(Notice notice, NotificationId id) {
    return notice.id().value().toString().compareTo(id.value().toString()) > 0;
  }

  private static ViewEvent.Entry entry(Notice notice) {
    return new ViewEvent.Entry(
        notice.id(),
        notice.account(),
        notice.recipient(),
        notice.decision(),
        notice.reason(),
        notice.email(),
        notice.readAt());
  }
}
