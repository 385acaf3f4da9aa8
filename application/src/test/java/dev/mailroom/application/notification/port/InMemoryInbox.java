package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.NotificationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@link Inbox} over {@link InMemoryNotices}. */
public final class InMemoryInbox implements Inbox {

  private static final Comparator<Notice> NEWEST_FIRST =
      Comparator.comparing((Notice notice) -> notice.id().value().toString()).reversed();

  private final InMemoryTransactions transactions;
  private final InMemoryNotices notices;
  private final InMemoryEvents events;
  private final Companies companies;

  public InMemoryInbox(
      InMemoryTransactions transactions,
      InMemoryNotices notices,
      InMemoryEvents events,
      Companies companies) {
    this.transactions = transactions;
    this.notices = notices;
    this.events = events;
    this.companies = companies;
  }

  @Override
  public List<Entry> page(
      Shelf shelf, boolean unreadOnly, Optional<NotificationId> after, int size) {
    return on(shelf)
        .filter(notice -> !unreadOnly || notice.readAt().isEmpty())
        .filter(notice -> after.filter(id -> !isBefore(notice, id)).isEmpty())
        .sorted(NEWEST_FIRST)
        .limit(size)
        .map(this::entry)
        .toList();
  }

  @Override
  public long countUnread(Shelf shelf, int most) {
    return on(shelf).filter(notice -> notice.readAt().isEmpty()).limit(most).count();
  }

  @Override
  public Optional<Entry> find(Shelf shelf, NotificationId id) {
    return notice(shelf, id).map(this::entry);
  }

  @Override
  public boolean read(Shelf shelf, NotificationId id, Instant now) {
    return write(notice(shelf, id), it -> Optional.of(it.readAt().orElse(now)));
  }

  @Override
  public boolean unread(Shelf shelf, NotificationId id) {
    return write(notice(shelf, id), _ -> Optional.empty());
  }

  @Override
  public void readAll(Shelf shelf, Instant now) {
    on(shelf).toList().forEach(notice -> read(shelf, notice.id(), now));
  }

  private boolean write(Optional<Notice> notice, Function<Notice, Optional<Instant>> readAt) {
    transactions.requireOpen();
    notice.ifPresent(it -> notices.put(with(it, readAt.apply(it))));
    return notice.isPresent();
  }

  private Optional<Notice> notice(Shelf shelf, NotificationId id) {
    return on(shelf).filter(notice -> notice.id().equals(id)).findFirst();
  }

  private Stream<Notice> on(Shelf shelf) {
    return notices.rows().stream()
        .filter(Notice::listed)
        .filter(notice -> notice.account().filter(shelf.reader()::equals).isPresent())
        .filter(notice -> shelf.company().orElse(notice.company()).equals(notice.company()))
        .filter(notice -> companies.roleOf(notice.company(), shelf.reader()).isPresent());
  }

  private Entry entry(Notice notice) {
    var company = companies.find(notice.company()).orElseThrow();
    return new Entry(
        notice.id(), company.name().value(), events.row(notice.event()), notice.readAt());
  }

  private static boolean isBefore(Notice notice, NotificationId id) {
    return notice.id().value().toString().compareTo(id.value().toString()) < 0;
  }

  private static Notice with(Notice notice, Optional<Instant> readAt) {
    return new Notice(
        notice.id(),
        notice.event(),
        notice.company(),
        notice.account(),
        notice.recipient(),
        notice.decision(),
        notice.reason(),
        notice.listed(),
        notice.email(),
        readAt);
  }
}
