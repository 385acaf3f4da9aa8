package dev.mailroom.application.notification.port;

import static dev.mailroom.application.Cast.NOW;
import static dev.mailroom.application.notification.port.Stores.ACME;
import static dev.mailroom.application.notification.port.Stores.BOLT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.notification.ViewEvent;
import dev.mailroom.application.notification.port.Notices.Waiting;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Decision;
import dev.mailroom.domain.notification.Decision.AtOnce;
import dev.mailroom.domain.notification.Decision.InBatch;
import dev.mailroom.domain.notification.Decision.InSummary;
import dev.mailroom.domain.notification.Decision.Untold;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.domain.notification.Reason;
import dev.mailroom.domain.notification.Unheard;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Events} and every {@link Notices} keeps. */
public abstract class NoticesContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();
  private static final Instant SOON = NOW.plusSeconds(600);
  private static final EmailId MAIL = new EmailId(Cast.id(900));

  protected abstract Stores stores();

  @BeforeEach
  void two_companies() {
    stores().open();
  }

  @Test
  void an_event_comes_back_as_it_went_and_to_its_own_company() {
    var full = event(21, ACME, "A *comment* with ünïcode \u2603 and\nlines");
    var bare =
        new Event(
            new EventId(Cast.id(22)),
            BOLT,
            Catalogue.all().getFirst(),
            Optional.empty(),
            Optional.empty(),
            "Bare",
            "",
            "https://example.com/",
            Optional.empty(),
            NOW,
            NOW.plusSeconds(60));

    add(full);
    add(bare);

    assertThat(stores().events().find(ACME, full.id())).contains(full);
    assertThat(stores().events().find(BOLT, bare.id())).contains(bare);
    assertThat(stores().events().find(BOLT, full.id())).isEmpty();
  }

  @Test
  void what_happened_before_a_time_is_forgotten_with_all_that_was_told_of_it() {
    var old = event(21, ACME, "");
    add(old, notice(1, old, BEN, new AtOnce()));

    assertThat(removedBefore(NOW)).isZero();
    assertThat(removedBefore(NOW.plusMillis(1))).isEqualTo(1);

    assertThat(stores().events().find(ACME, old.id())).isEmpty();
    assertThat(stores().notices().ofEvent(old.id(), Optional.empty(), 9)).isEmpty();
    assertThat(stores().notices().lastOf(BEN.id(), 9)).isEmpty();
  }

  private int removedBefore(Instant time) {
    return stores().transactions().inTransaction(() -> stores().events().removeBefore(time));
  }

  @Test
  void an_event_that_was_rolled_back_never_happened_and_told_nobody() {
    var event = event(21, ACME, "");

    assertThatThrownBy(() ->
            stores()
                .transactions()
                .inTransaction(() -> {
                  stores().events().add(event);
                  stores().notices().addAll(List.of(notice(31, event, BEN, new AtOnce())));
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(stores().events().find(ACME, event.id())).isEmpty();
    assertThat(ofEvent(event)).isEmpty();
  }

  @Test
  void each_recipients_decision_comes_back_as_it_was_taken() {
    var event = event(21, ACME, "");
    add(
        event,
        notice(31, event, BEN, new AtOnce()).leftIn(MAIL),
        notice(32, event, BEN, new InBatch(SOON)),
        notice(33, event, BEN, new InSummary(SOON)),
        notice(34, event, BEN, new Untold(Unheard.OWN_ACT)),
        guest(35, event));

    assertThat(ofEvent(event))
        .extracting(ViewEvent.Entry::decision)
        .containsExactly(
            new AtOnce(),
            new InBatch(SOON),
            new InSummary(SOON),
            new Untold(Unheard.OWN_ACT),
            new AtOnce());
    assertThat(ofEvent(event))
        .extracting(ViewEvent.Entry::email)
        .startsWith(Optional.of(MAIL), Optional.empty());
    assertThat(ofEvent(event).getLast().account()).isEmpty();
    assertThat(ofEvent(event).getLast().recipient()).isEqualTo(Cast.cy().email());
  }

  @Test
  void the_recipients_of_an_event_are_paged_by_id() {
    var event = event(21, ACME, "");
    var notices =
        IntStream.range(0, 5)
            .mapToObj(number -> notice(31 + number, event, BEN, new AtOnce()))
            .toArray(Notice[]::new);
    add(event, notices);

    var first = stores().notices().ofEvent(event.id(), Optional.empty(), 2);
    var after = Optional.of(first.getLast().id());

    assertThat(first).extracting(ViewEvent.Entry::id).containsExactly(id(31), id(32));
    assertThat(stores().notices().ofEvent(event.id(), after, 9))
        .extracting(ViewEvent.Entry::id)
        .containsExactly(id(33), id(34), id(35));
  }

  @Test
  void what_waits_is_told_apart_by_person_company_and_sort_the_newest_first() {
    var acme = event(21, ACME, "");
    var bolt = event(22, BOLT, "");
    add(
        acme,
        notice(31, acme, BEN, new InBatch(SOON)),
        notice(32, acme, BEN, new InBatch(SOON)),
        notice(33, acme, BEN, new InSummary(SOON)),
        notice(34, acme, ADA, new InBatch(SOON)),
        notice(35, acme, BEN, new AtOnce()));
    add(bolt, notice(36, bolt, BEN, new InBatch(SOON)));

    assertThat(waiting(batch(ACME, Batch.Sort.IN_BATCH))).containsExactly(id(32), id(31));
    assertThat(waiting(batch(ACME, Batch.Sort.IN_SUMMARY))).containsExactly(id(33));
    assertThat(waiting(batch(BOLT, Batch.Sort.IN_BATCH))).containsExactly(id(36));
    assertThat(stores().notices().waiting(batch(ACME, Batch.Sort.IN_BATCH), 1)).hasSize(1);
    assertThat(stores().notices().waitingFor(BEN.id(), 9))
        .extracting(Waiting::id)
        .containsExactly(id(36), id(33), id(32), id(31));
  }

  @Test
  void a_waiting_item_brings_its_event_with_the_beginning_of_its_body() {
    var event = event(21, ACME, "x".repeat(Notices.EXCERPT + 1));
    add(event, notice(31, event, BEN, new InBatch(SOON)));

    var item = stores().notices().waiting(batch(ACME, Batch.Sort.IN_BATCH), 9).getFirst();

    assertThat(item.event().title()).isEqualTo(event.title());
    assertThat(item.event().kind()).isEqualTo(event.kind());
    assertThat(item.event().body()).hasSize(Notices.EXCERPT);
    assertThat(item.reason()).isEqualTo(Reason.ADDRESSED);
    assertThat(item.readAt()).isEmpty();
  }

  @Test
  void what_left_waits_no_longer_and_names_its_mail() {
    var event = event(21, ACME, "");
    add(
        event,
        notice(31, event, BEN, new InBatch(SOON)),
        notice(32, event, BEN, new InSummary(SOON)));

    within(() -> stores().notices().leftIn(MAIL, batch(ACME, Batch.Sort.IN_BATCH)));

    assertThat(waiting(batch(ACME, Batch.Sort.IN_BATCH))).isEmpty();
    assertThat(waiting(batch(ACME, Batch.Sort.IN_SUMMARY))).containsExactly(id(32));
    assertThat(ofEvent(event))
        .extracting(ViewEvent.Entry::email)
        .containsExactly(Optional.of(MAIL), Optional.empty());
  }

  @Test
  void what_is_dropped_says_why_and_what_left_before_is_not_dropped() {
    var event = event(21, ACME, "");
    add(
        event,
        notice(31, event, BEN, new InBatch(SOON)),
        notice(32, event, BEN, new AtOnce()).leftIn(MAIL));

    within(() -> stores().notices().drop(List.of(id(31), id(32)), Unheard.READ_MEANWHILE));

    assertThat(waiting(batch(ACME, Batch.Sort.IN_BATCH))).isEmpty();
    assertThat(ofEvent(event))
        .extracting(ViewEvent.Entry::decision)
        .containsExactly(new Untold(Unheard.READ_MEANWHILE), new AtOnce());
  }

  @Test
  void the_last_are_those_under_the_bell() {
    var event = event(21, ACME, "");
    add(
        event,
        notice(31, event, BEN, new AtOnce()),
        notice(32, event, BEN, new Untold(Unheard.PREFERENCE)),
        notice(33, event, BEN, new Untold(Unheard.MUTED)),
        notice(34, event, ADA, new AtOnce()),
        guest(35, event));

    assertThat(stores().notices().lastOf(BEN.id(), 9))
        .extracting(Waiting::id)
        .containsExactly(id(32), id(31));
    assertThat(stores().notices().lastOf(BEN.id(), 1)).hasSize(1);
  }

  private void add(Event event, Notice... notices) {
    within(() -> {
      stores().events().add(event);
      stores().notices().addAll(List.of(notices));
    });
  }

  private void within(Runnable work) {
    stores().transactions().inTransaction(work);
  }

  private List<ViewEvent.Entry> ofEvent(Event event) {
    return stores().notices().ofEvent(event.id(), Optional.empty(), 99);
  }

  private List<NotificationId> waiting(Batch batch) {
    return stores().notices().waiting(batch, 99).stream().map(Waiting::id).toList();
  }

  private static Batch batch(CompanyId company, Batch.Sort sort) {
    return new Batch(BEN.id(), company, sort, NOW, SOON);
  }

  private static NotificationId id(int number) {
    return new NotificationId(Cast.id(number));
  }

  private static Notice notice(int number, Event event, Account person, Decision decision) {
    boolean listed = !(decision instanceof Untold(var why) && !why.isListed());
    return new Notice(
        id(number),
        event.id(),
        event.company(),
        Optional.of(person.id()),
        person.email(),
        decision,
        Reason.ADDRESSED,
        listed,
        Optional.empty(),
        Optional.empty());
  }

  private static Notice guest(int number, Event event) {
    return new Notice(
        id(number),
        event.id(),
        event.company(),
        Optional.empty(),
        Cast.cy().email(),
        new AtOnce(),
        Reason.MENTIONED,
        false,
        Optional.of(MAIL),
        Optional.empty());
  }

  private static Event event(int number, CompanyId company, String body) {
    return new Event(
        new EventId(Cast.id(number)),
        company,
        Catalogue.find("comment.added").orElseThrow(),
        Optional.of(new Actor(ADA.name(), Optional.of(ADA.id()))),
        Optional.of(new Place("website", "Website", "https://example.com/website")),
        "The new home page",
        body,
        "https://example.com/website/7",
        Optional.of(Locale.GERMAN),
        NOW,
        NOW.plusSeconds(3_600));
  }
}
