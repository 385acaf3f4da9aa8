package dev.mailroom.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.notification.ListNotifications.Found;
import dev.mailroom.application.notification.ListNotifications.Row;
import dev.mailroom.application.notification.MarkRead.Result;
import dev.mailroom.application.notification.MarkRead.What;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InboxTest {

  private final Newsroom room = new Newsroom();

  @Test
  void what_happened_stands_under_the_bell_page_by_page_the_newest_first() {
    room.tellBen("One");
    room.tellBen("Two");
    room.tellBen("Three");

    var first = list(false, Optional.empty(), 2);
    var second = list(false, first.next(), 2);

    assertThat(titles(first)).containsExactly("Three", "Two");
    assertThat(first.unread()).isEqualTo(3);
    assertThat(titles(second)).containsExactly("One");
    assertThat(second.next()).isEmpty();
    assertThat(first.rows()).extracting(Row::company).containsOnly("Acme");
  }

  @Test
  void each_says_what_happened_in_the_language_of_the_event_the_person_or_the_company() {
    room.tellBen("One");
    room.story().title("Two").locale("fr").tell();

    assertThat(languages()).containsExactly(Locale.FRENCH, Locale.ENGLISH);
    room.acmeSpeaks(Locale.GERMAN);
    assertThat(languages()).containsExactly(Locale.FRENCH, Locale.GERMAN);
    room.speaks(room.ben, Locale.of("es"));
    assertThat(languages()).containsExactly(Locale.FRENCH, Locale.of("es"));
    assertThat(list(false, Optional.empty(), 1).rows())
        .extracting(row -> row.sentence().text())
        .containsExactly("Ada Lovelace did Two");
  }

  @Test
  void a_page_that_is_just_full_is_the_last_one() {
    room.tellBen("One");
    room.tellBen("Two");

    assertThat(list(false, Optional.empty(), 2).next()).isEmpty();
  }

  @Test
  void opening_one_answers_its_link_and_marks_it_as_read() {
    var notice = room.tellBen("One");

    assertThat(open(room.ben, notice)).contains("https://app.example.com/website/7");

    assertThat(room.countUnread.count(room.ben.id())).isZero();
    assertThat(list(true, Optional.empty(), 9).rows()).isEmpty();
    assertThat(list(false, Optional.empty(), 9).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.readAt()).contains(room.now()));
  }

  @Test
  void nobody_opens_or_reads_what_is_anothers() {
    var notice = room.tellBen("One");

    assertThat(open(room.ada, notice)).isEmpty();
    assertThat(mark(room.ada, Optional.empty(), new What.Read(notice.id())))
        .isEqualTo(new Result.NotFound());

    assertThat(room.countUnread.count(room.ben.id())).isEqualTo(1);
  }

  @Test
  void one_or_all_are_read_and_one_is_unread_again() {
    var one = room.tellBen("One");
    room.tellBen("Two");
    room.tellBen("Three");

    assertThat(markBens(new What.Read(one.id()))).isEqualTo(new Result.Marked());
    assertThat(room.countUnread.count(room.ben.id())).isEqualTo(2);
    markBens(new What.AllRead());
    assertThat(room.countUnread.count(room.ben.id())).isZero();
    markBens(new What.Unread(one.id()));
    assertThat(titles(list(true, Optional.empty(), 9))).containsExactly("One");
  }

  @Test
  void an_application_reaches_what_its_own_company_told_alone() {
    var notice = room.tellBen("One");
    var own = Optional.of(room.acme.company.id());
    var others = Optional.of(new CompanyId(new UUID(0, 99)));

    assertThat(mark(room.ben, others, new What.Read(notice.id()))).isEqualTo(new Result.NotFound());
    mark(room.ben, others, new What.AllRead());
    assertThat(room.countUnread.count(room.ben.id())).isEqualTo(1);

    assertThat(mark(room.ben, own, new What.Read(notice.id()))).isEqualTo(new Result.Marked());
    assertThat(room.countUnread.count(room.ben.id())).isZero();
  }

  @Test
  void other_windows_of_the_reader_hear_that_something_was_read() {
    var notice = room.tellBen("One");
    var heard = new AtomicInteger();
    var watch = room.watchUnread.watch(room.ben.id(), heard::incrementAndGet);

    open(room.ben, notice);
    assertThat(heard).hasValue(1);
    markBens(new What.Read(new NotificationId(new UUID(0, 99))));
    assertThat(heard).hasValue(1);

    watch.close();
    markBens(new What.AllRead());
    assertThat(heard).hasValue(1);
  }

  @Test
  void what_was_opened_in_time_is_not_mailed_any_more() {
    room.choose(room.ben, Timing.IN_BATCH);
    open(room.ben, room.tellBen("One"));

    room.pass(Duration.ofMinutes(10));

    assertThat(room.sendDueBatches.send()).isZero();
    assertThat(room.outbox.rows()).isEmpty();
  }

  private Found list(boolean unreadOnly, Optional<NotificationId> after, int size) {
    return room.listNotifications.list(
        new ListNotifications.Query(room.ben.id(), Optional.empty(), unreadOnly, after, size));
  }

  private Optional<String> open(Account reader, Notice notice) {
    return room.openNotification.open(new OpenNotification.Command(reader.id(), notice.id()));
  }

  private Result markBens(What what) {
    return mark(room.ben, Optional.empty(), what);
  }

  private Result mark(Account reader, Optional<CompanyId> company, What what) {
    return room.markRead.mark(new MarkRead.Command(reader.id(), company, what));
  }

  private List<Locale> languages() {
    return list(false, Optional.empty(), 9).rows().stream()
        .map(row -> row.sentence().language())
        .toList();
  }

  private static List<String> titles(Found found) {
    return found.rows().stream().map(row -> row.event().title()).toList();
  }
}
