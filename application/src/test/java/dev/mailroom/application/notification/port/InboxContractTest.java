package dev.mailroom.application.notification.port;

import static dev.mailroom.application.Cast.NOW;
import static dev.mailroom.application.notification.port.Stores.ACME;
import static dev.mailroom.application.notification.port.Stores.BOLT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.notification.port.Inbox.Entry;
import dev.mailroom.application.notification.port.Inbox.Shelf;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Decision.AtOnce;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.domain.notification.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Inbox} keeps. */
public abstract class InboxContractTest {

  private static final AccountId ADA = Cast.ada().id();
  private static final AccountId BEN = Cast.ben().id();
  private static final Shelf BENS = new Shelf(BEN, Optional.empty());
  private static final Shelf BENS_AT_ACME = new Shelf(BEN, Optional.of(ACME));

  protected abstract Stores stores();

  protected abstract Inbox inbox();

  /** One to three in Acme, four in Bolt, five not listed, six Ada's. */
  @BeforeEach
  void six_notifications() {
    stores().open();
    var acme = event(21, ACME);
    var bolt = event(22, BOLT);
    stores()
        .transactions()
        .inTransaction(() -> {
          stores().events().add(acme);
          stores().events().add(bolt);
          stores()
              .notices()
              .addAll(
                  List.of(
                      notice(1, acme, BEN, true),
                      notice(2, acme, BEN, true),
                      notice(3, acme, BEN, true),
                      notice(4, bolt, BEN, true),
                      notice(5, acme, BEN, false),
                      notice(6, acme, ADA, true)));
        });
  }

  @Test
  void a_shelf_holds_what_is_listed_the_newest_first() {
    assertThat(page(BENS)).containsExactly(id(4), id(3), id(2), id(1));
    assertThat(page(BENS_AT_ACME)).containsExactly(id(3), id(2), id(1));
    assertThat(page(new Shelf(Cast.cy().id(), Optional.empty()))).isEmpty();
  }

  @Test
  void a_notification_brings_along_its_event_and_its_company() {
    assertThat(inbox().find(BENS, id(1)))
        .contains(new Entry(id(1), "Acme", event(21, ACME), Optional.empty()));
  }

  @Test
  void pages_follow_each_other_by_id() {
    assertThat(ids(inbox().page(BENS, false, Optional.empty(), 2))).containsExactly(id(4), id(3));
    assertThat(ids(inbox().page(BENS, false, Optional.of(id(3)), 9))).containsExactly(id(2), id(1));
    assertThat(inbox().page(BENS, false, Optional.of(id(1)), 9)).isEmpty();
  }

  @Test
  void the_page_of_the_unread_leaves_out_what_was_read() {
    read(BENS, 2);
    read(BENS, 4);

    assertThat(ids(inbox().page(BENS, true, Optional.empty(), 9))).containsExactly(id(3), id(1));
    assertThat(ids(inbox().page(BENS, true, Optional.of(id(3)), 9))).containsExactly(id(1));
    assertThat(page(BENS)).hasSize(4);
  }

  @Test
  void unread_ones_are_counted_in_all_companies_or_in_one() {
    assertThat(unread(BENS)).isEqualTo(4);
    assertThat(unread(BENS_AT_ACME)).isEqualTo(3);

    read(BENS, 1);

    assertThat(unread(BENS)).isEqualTo(3);
    assertThat(unread(BENS_AT_ACME)).isEqualTo(2);
    assertThat(unread(new Shelf(ADA, Optional.empty()))).isEqualTo(1);
  }

  @Test
  void counting_ends_where_nobody_asks_for_more() {
    assertThat(inbox().countUnread(BENS, 3)).isEqualTo(3);
    assertThat(inbox().countUnread(BENS, 4)).isEqualTo(4);
    assertThat(inbox().countUnread(BENS, 5)).isEqualTo(4);
  }

  @Test
  void when_it_was_read_first_is_kept() {
    assertThat(read(BENS, 1)).isTrue();
    within(() -> inbox().read(BENS, id(1), NOW.plusSeconds(60)));

    assertThat(inbox().find(BENS, id(1)).flatMap(Entry::readAt)).contains(NOW);
  }

  @Test
  void what_was_read_becomes_unread_again() {
    read(BENS, 1);

    assertThat(within(() -> inbox().unread(BENS, id(1)))).isTrue();

    assertThat(inbox().find(BENS, id(1)).flatMap(Entry::readAt)).isEmpty();
    assertThat(unread(BENS)).isEqualTo(4);
  }

  @Test
  void what_is_on_no_shelf_of_theirs_is_neither_found_nor_read() {
    for (int number : List.of(5, 6, 7)) {
      assertThat(inbox().find(BENS, id(number))).isEmpty();
      assertThat(read(BENS, number)).isFalse();
      assertThat(within(() -> inbox().unread(BENS, id(number)))).isFalse();
    }
    assertThat(read(BENS_AT_ACME, 4)).isFalse();
    assertThat(unread(new Shelf(ADA, Optional.empty()))).isEqualTo(1);
  }

  @Test
  void all_of_one_company_are_read_at_once() {
    read(BENS, 1);

    within(() -> {
      inbox().readAll(BENS_AT_ACME, NOW.plusSeconds(60));
      return true;
    });

    assertThat(ids(inbox().page(BENS, true, Optional.empty(), 9))).containsExactly(id(4));
    assertThat(inbox().find(BENS, id(1)).flatMap(Entry::readAt)).contains(NOW);
    assertThat(unread(new Shelf(ADA, Optional.empty()))).isEqualTo(1);
  }

  @Test
  void who_was_removed_from_a_company_sees_nothing_of_it_until_they_are_back() {
    var place = stores().members().find(BOLT, BEN).orElseThrow();
    within(() -> {
      stores().members().remove(place, NOW);
      return true;
    });

    assertThat(page(BENS)).containsExactly(id(3), id(2), id(1));
    assertThat(unread(BENS)).isEqualTo(3);
    assertThat(inbox().find(BENS, id(4))).isEmpty();
    assertThat(read(BENS, 4)).isFalse();
    within(() -> {
      inbox().readAll(BENS, NOW);
      stores().members().restore(place);
      return true;
    });

    assertThat(ids(inbox().page(BENS, true, Optional.empty(), 9))).containsExactly(id(4));
  }

  @Test
  void what_rolled_back_was_not_read() {
    assertThatThrownBy(() ->
            within(() -> {
              inbox().readAll(BENS, NOW);
              throw new ArithmeticException("on purpose");
            }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(unread(BENS)).isEqualTo(4);
  }

  private long unread(Shelf shelf) {
    return inbox().countUnread(shelf, Integer.MAX_VALUE);
  }

  private boolean read(Shelf shelf, int number) {
    return within(() -> inbox().read(shelf, id(number), NOW));
  }

  private <T> T within(Supplier<T> work) {
    return stores().transactions().inTransaction(work);
  }

  private List<NotificationId> page(Shelf shelf) {
    return ids(inbox().page(shelf, false, Optional.empty(), 99));
  }

  private static List<NotificationId> ids(List<Entry> rows) {
    return rows.stream().map(Entry::id).toList();
  }

  private static NotificationId id(int number) {
    return new NotificationId(Cast.id(number));
  }

  private static Notice notice(int number, Event event, AccountId person, boolean listed) {
    return new Notice(
        id(number),
        event.id(),
        event.company(),
        Optional.of(person),
        Cast.ben().email(),
        new AtOnce(),
        Reason.ADDRESSED,
        listed,
        Optional.empty(),
        Optional.empty());
  }

  private static Event event(int number, CompanyId company) {
    return new Event(
        new EventId(Cast.id(number)),
        company,
        Catalogue.all().getFirst(),
        Optional.of(new Actor(Cast.ada().name(), Optional.of(ADA))),
        Optional.of(new Place("website", "Website", "https://example.com/website")),
        "The new home page",
        "A *body*",
        "https://example.com/website/7",
        Optional.empty(),
        NOW,
        NOW.plusSeconds(3_600));
  }
}
