package dev.mailroom.web.inbox;

import static java.util.stream.Collectors.groupingBy;

import dev.mailroom.application.notification.ListNotifications.Found;
import dev.mailroom.web.words.Times;
import dev.mailroom.web.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list: what is new, then what was read, each by day.
 *
 * @param suffix what the addresses of its forms end with, so that they lead back here
 * @param manyCompanies whether each says of which company it is
 */
public record InboxPage(
    String sentence,
    boolean unreadOnly,
    boolean anyUnread,
    String suffix,
    boolean manyCompanies,
    List<Tab> tabs,
    List<Section> sections,
    Pager pager) {

  /** All, or the unread ones. */
  public record Tab(String label, String href, String count, boolean current) {}

  /** {@code New} or {@code Earlier}. */
  public record Section(String id, String title, List<Day> days) {}

  /** What happened on one day. */
  public record Day(String title, List<Note> notes) {}

  /** How long they stay, and the way on; empty where there is none. */
  public record Pager(String text, String first, String next) {
    public boolean isNeeded() {
      return !first.isEmpty() || !next.isEmpty();
    }
  }

  static InboxPage of(Found found, InboxQuery query, boolean manyCompanies, Times times) {
    return new InboxPage(
        sentence(found.unread()),
        query.unreadOnly(),
        found.unread() > 0,
        query.suffix(),
        manyCompanies,
        tabs(found.unread(), query),
        sections(found, times),
        pager(found, query));
  }

  private static String sentence(long unread) {
    return unread == 0 ? "All read." : Words.number(unread) + " unread.";
  }

  private static List<Tab> tabs(long unread, InboxQuery query) {
    var all = new InboxQuery(false, Optional.empty()).path();
    var unreadOnly = new InboxQuery(true, Optional.empty()).path();
    return List.of(
        new Tab("All", all, "", !query.unreadOnly()),
        new Tab("Unread", unreadOnly, Words.number(unread), query.unreadOnly()));
  }

  private static List<Section> sections(Found found, Times times) {
    var notes = found.rows().stream().map(row -> Note.of(row, times)).toList();
    return Stream.of(
            section("new", "New", notes, false), section("earlier", "Earlier", notes, true))
        .filter(section -> !section.days().isEmpty())
        .toList();
  }

  private static Section section(String id, String title, List<Note> notes, boolean read) {
    var days =
        notes.stream()
            .filter(note -> note.read() == read)
            .collect(groupingBy(Note::day, LinkedHashMap::new, Collectors.toList()));
    return new Section(
        id,
        title,
        days.entrySet().stream().map(it -> new Day(it.getKey(), it.getValue())).toList());
  }

  private static Pager pager(Found found, InboxQuery query) {
    var first = query.after().map(_ -> query.first().path()).orElse("");
    var next = found.next().map(id -> query.after(id).path()).orElse("");
    return new Pager("Kept for 90 days", first, next);
  }
}
