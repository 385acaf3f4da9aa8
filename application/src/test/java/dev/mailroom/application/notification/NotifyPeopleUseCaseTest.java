package dev.mailroom.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.company.RemoveMember;
import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.NotifyPeople.Problem;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.application.notification.NotifyPeople.Result.Invalid;
import dev.mailroom.application.notification.NotifyPeople.Result.KeyReused;
import dev.mailroom.application.notification.SaveNotificationPreferences.Change;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.idempotency.CallKey;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Decision;
import dev.mailroom.domain.notification.Decision.AtOnce;
import dev.mailroom.domain.notification.Decision.InBatch;
import dev.mailroom.domain.notification.Decision.InSummary;
import dev.mailroom.domain.notification.Decision.Untold;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.Reason;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.domain.notification.Unheard;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.NotificationEmail.OptOutLinks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyPeopleUseCaseTest {

  private static final String GUEST = "guest@example.net";

  private final Newsroom room = new Newsroom();

  @Test
  void who_wants_it_at_once_gets_a_mail_in_the_same_transaction() {
    room.choose(room.ben, Timing.IMMEDIATELY);

    var accepted = room.story().tell();

    assertThat(accepted.told()).isEqualTo(1);
    assertThat(accepted.untold()).isZero();
    assertThat(accepted.before()).isFalse();
    var notice = room.lastOf(room.ben);
    assertThat(notice.decision()).isEqualTo(new AtOnce());
    assertThat(notice.reason()).isEqualTo(Reason.ADDRESSED);
    assertThat(notice.listed()).isTrue();
    assertThat(notice.email()).contains(room.lastMail().id());
    assertThat(room.batches.rows()).isEmpty();
  }

  @Test
  void its_mail_says_who_did_what_where_and_how_to_stop_it() {
    room.choose(room.ben, Timing.IMMEDIATELY);

    room.story().tell();

    var content = (NotificationEmail.Notification) room.lastMail().content();
    assertThat(room.lastMail().recipient()).isEqualTo(room.ben.email());
    assertThat(content.mandatory()).isFalse();
    assertThat(content.envelope())
        .isEqualTo(
            new NotificationEmail.Envelope(
                room.ben.email(),
                Optional.of(room.ben.name()),
                "Acme",
                "acme",
                Optional.of(room.ada.name()),
                Optional.of(room.acme.company.id().value() + "/website"),
                Optional.of(
                    new OptOutLinks(
                        "https://mail.example.com/unsubscribe/discussions",
                        "https://mail.example.com/account/notifications"))));
    assertThat(content.item())
        .isEqualTo(
            new NotificationEmail.Item(
                "comment.added",
                "discussions",
                Optional.of(room.ada.name()),
                Optional.of("Website"),
                Optional.of("https://app.example.com/website"),
                "The new home page",
                "Looks *good*.",
                "https://app.example.com/website/7",
                "addressed",
                room.now()));
  }

  @Test
  void what_is_mandatory_comes_at_once_and_cannot_be_stopped() {
    room.choose(room.ben, new Change.Pause());

    room.story().kind("access.granted").tell();

    assertThat(room.decisionFor(room.ben)).isEqualTo(new AtOnce());
    assertThat(room.lastEnvelope().optOut()).isEmpty();
  }

  @Test
  void what_waits_opens_one_batch_and_joins_it_while_it_is_open() {
    var first = room.now();
    room.story().tell();
    room.pass(Duration.ofMinutes(3));

    room.story().tell();

    var leaves = first.plus(Duration.ofMinutes(10));
    assertThat(room.batches.rows())
        .containsExactly(
            new Batch(room.ben.id(), room.acme.company.id(), Batch.Sort.IN_BATCH, first, leaves));
    assertThat(room.notices.rows()).allMatch(Notice::isWaiting);
    assertThat(room.outbox.rows()).isEmpty();
  }

  @Test
  void a_daily_item_waits_for_the_summary() {
    room.choose(room.ben, Timing.DAILY);

    room.story().tell();

    var monday = Instant.parse("2025-03-03T08:00:00Z");
    assertThat(room.decisionFor(room.ben)).isEqualTo(new InSummary(monday));
    assertThat(room.batches.rows()).extracting(Batch::sort).containsExactly(Batch.Sort.IN_SUMMARY);
  }

  @Test
  void nobody_is_told_of_their_own_act() {
    var accepted = room.story().to(room.ada, room.ben).tell();

    assertThat(accepted.told()).isEqualTo(1);
    assertThat(accepted.untold()).isEqualTo(1);
    assertThat(room.decisionFor(room.ada)).isEqualTo(new Untold(Unheard.OWN_ACT));
    assertThat(room.lastOf(room.ada).listed()).isFalse();
  }

  @Test
  void the_disabled_and_the_removed_are_told_nothing_by_id_or_by_address() {
    var cy = room.acme.with("Cy", Role.MEMBER);
    room.acme.people.disable(room.ben);
    assertThat(room.acme.remove(room.ada, cy)).isInstanceOf(RemoveMember.Result.Removed.class);

    room.story().kind("access.granted").to(room.ben, cy).tell();
    room.story().to(room.ben.email().value(), cy.email().value()).tell();

    assertThat(room.notices.rows())
        .hasSize(4)
        .extracting(Notice::decision)
        .containsOnly(new Untold(Unheard.NOT_REACHABLE));
    assertThat(room.outbox.rows()).isEmpty();
  }

  @Test
  void a_guest_gets_mail_and_nothing_else() {
    room.story().to(GUEST).tell();

    var notice = room.notices.rows().getLast();
    assertThat(room.mailedTo()).containsExactly(GUEST);
    assertThat(notice.account()).isEmpty();
    assertThat(notice.listed()).isFalse();
    assertThat(room.lastEnvelope().name()).isEmpty();
  }

  @Test
  void somebody_from_elsewhere_is_a_guest_whose_name_and_choices_stay_unknown() {
    var dora = room.acme.outsider("Dora");
    room.choose(dora, Timing.NEVER);

    room.story().to(dora.email().value()).tell();

    assertThat(room.mailedTo()).containsExactly("dora@example.com");
    assertThat(room.notices.rows().getLast().account()).isEmpty();
    assertThat(room.lastEnvelope().name()).isEmpty();
  }

  @Test
  void a_guest_who_stopped_the_category_gets_none_of_it() {
    var address = EmailAddress.of(GUEST);
    room.acme.people.transactions.inTransaction(() ->
        room.stopped.stop(
            room.acme.company.id(), address, Set.of(Category.DISCUSSIONS), room.now()));

    room.story().to(GUEST).tell();
    room.story().kind("task.assigned").to(GUEST).tell();

    assertThat(room.notices.rows())
        .extracting(Notice::decision)
        .containsExactly(new Untold(Unheard.PREFERENCE), new AtOnce());
  }

  @Test
  void who_is_named_twice_is_told_once_for_the_stronger_reason() {
    room.story().to(room.ben.id().value().toString(), "BEN@example.com").mentions(room.ben).tell();

    assertThat(room.notices.rows()).extracting(Notice::reason).containsExactly(Reason.MENTIONED);
    assertThat(room.decisionFor(room.ben)).isEqualTo(new AtOnce());
  }

  @Test
  void a_mention_subscribes_to_the_place_and_whoever_cancelled_stays_away() {
    var cy = room.acme.with("Cy", Role.MEMBER);
    room.story().to(room.ada).mentions(room.ben, cy).tell();
    assertThat(selected()).containsExactlyInAnyOrder(room.ben, cy);
    within(() -> room.subscriptions.cancel(room.acme.company.id(), "website", cy.id()));

    room.story().to(new To.Subscribers()).tell();

    assertThat(room.lastOf(room.ben).reason()).isEqualTo(Reason.SUBSCRIBED);
    assertThat(room.decisionFor(room.ben)).isInstanceOf(InBatch.class);
    assertThat(untold(room.decisionFor(cy))).isIn(Unheard.NOT_SUBSCRIBED, Unheard.MUTED);
  }

  @Test
  void who_mentions_themselves_does_not_subscribe() {
    room.story().mentions(room.ada, room.ben).tell();

    assertThat(selected()).containsExactly(room.ben);
  }

  @Test
  void subscribers_of_a_place_that_tells_everyone_are_all_members() {
    room.story().tell();
    within(() ->
        room.subscriptions.choose(
            room.acme.company.id(), "website", ChangeSubscription.Audience.EVERYONE, List.of()));

    var accepted = room.story().to(new To.Subscribers()).tell();

    assertThat(accepted.told() + accepted.untold()).isEqualTo(2);
  }

  @Test
  void a_place_that_nobody_follows_tells_nobody() {
    var accepted = room.story().to(new To.Subscribers()).tell();

    assertThat(accepted.told() + accepted.untold()).isZero();
    assertThat(room.events.rows()).hasSize(1);
  }

  @Test
  void a_muted_place_is_silent_and_stands_under_no_bell() {
    room.story().tell();
    room.choose(room.ben, new Change.Mute(room.acme.company.id(), "website"));

    room.story().mentions(room.ben).tell();

    assertThat(room.decisionFor(room.ben)).isEqualTo(new Untold(Unheard.MUTED));
    assertThat(room.lastOf(room.ben).listed()).isFalse();
  }

  @Test
  void everyone_is_told_however_many_they_are() {
    for (int number = 0; number < Recipients.CHUNK + 5; number++) {
      room.acme.with("Person" + number, Role.MEMBER);
    }

    var accepted = room.story().to(new To.Everyone()).mentions(room.ben.email().value()).tell();

    assertThat(accepted.told()).isEqualTo(Recipients.CHUNK + 6);
    assertThat(accepted.untold()).isEqualTo(1);
    assertThat(room.notices.rows())
        .extracting(Notice::recipient)
        .hasSize(Recipients.CHUNK + 7)
        .doesNotHaveDuplicates();
    assertThat(room.lastOf(room.ben).reason()).isEqualTo(Reason.MENTIONED);
  }

  @Test
  void the_bell_rings_for_those_it_lists() {
    var rung = new AtomicInteger();
    room.bells.watch(room.ben.id(), rung::incrementAndGet);
    room.bells.watch(room.ada.id(), () -> rung.addAndGet(100));

    room.story().to(room.ada, room.ben).tell();

    assertThat(rung).hasValue(1);
  }

  @Test
  void a_mail_speaks_the_events_language_then_the_persons_then_the_companys() {
    var tokyo = ZoneId.of("Asia/Tokyo");
    var paris = ZoneId.of("Europe/Paris");
    var company = room.acme.company;
    within(() ->
        room.acme.companies.update(
            new Company(
                company.id(),
                company.name(),
                company.slug(),
                new CompanySettings(Locale.FRENCH, paris, true),
                company.createdAt())));
    room.choose(room.ben, Timing.IMMEDIATELY);

    room.story().tell();
    var ofCompany = room.lastMail().reader();
    within(() ->
        room.acme.people.accounts.update(
            room.ben.withPreferences(
                new Preferences(Optional.of(Locale.GERMAN), Optional.of(tokyo)))));
    room.story().tell();
    var ofPerson = room.lastMail().reader();
    room.story().locale("en").tell();
    var ofEvent = room.lastMail().reader();

    assertThat(ofCompany).isEqualTo(new Reader(Locale.FRENCH, Optional.of(paris)));
    assertThat(ofPerson).isEqualTo(new Reader(Locale.GERMAN, Optional.of(tokyo)));
    assertThat(ofEvent).isEqualTo(new Reader(Locale.ENGLISH, Optional.of(tokyo)));
  }

  @Test
  void an_event_that_is_worth_nothing_soon_shortens_the_life_of_its_mail() {
    room.choose(room.ben, Timing.IMMEDIATELY);
    var soon = room.now().plusSeconds(60);

    room.story().expires(soon).tell();

    assertThat(room.lastMail().expiresAt()).isEqualTo(soon);
  }

  @Test
  void an_actor_may_be_a_name_and_a_place_may_go_by_its_url() {
    room.story()
        .actor("Build server")
        .place(Optional.of(new PlaceDraft("", "Website", "https://app.example.com/w")))
        .tell();

    var event = room.events.rows().getLast();
    assertThat(event.actor().orElseThrow().name()).isEqualTo(new PersonName("Build server"));
    assertThat(event.actor().orElseThrow().account()).isEmpty();
    assertThat(event.place().orElseThrow().key()).isEqualTo("https://app.example.com/w");
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    var stranger = room.acme.outsider("Dora");
    var draft =
        new EventDraft(
            "comment.eaten",
            "a://b",
            Optional.of(new PlaceDraft("", "", "ftp://example.com/" + "x".repeat(200))),
            " ",
            "nul \0",
            "javascript:alert(1)",
            new To.These(List.of("nobody", stranger.id().value().toString())),
            List.of(Cast.id(77).toString()),
            "tlh",
            Optional.of(room.now()));

    var result =
        room.notifyPeople.notify(
            new NotifyPeople.Command(room.acme.company.id(), draft, Optional.empty()));

    assertThat(((Invalid) result).problems())
        .extracting(Problem::field)
        .containsExactlyInAnyOrder(
            "/kind",
            "/actor",
            "/place/title",
            "/place/url",
            "/place/key",
            "/title",
            "/body",
            "/link",
            "/to/0",
            "/to/1",
            "/mentions/0",
            "/locale",
            "/expiresAt");
    assertThat(room.events.rows()).isEmpty();
  }

  @Test
  void an_unknown_kind_is_shown_where_the_kinds_stand() {
    assertThat(problems(room.story().kind("comment.eaten")))
        .containsExactly(new Problem("/kind", "must be one of the kinds that /api/v1/kinds lists"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/relative",
        "//example.com/x",
        "ftp://example.com",
        "javascript:alert(1)",
        "https://ada:secret@example.com/",
        "https://trusted.example@evil.example/",
        "https:///nohost",
        "https://example.com/with space",
        "https://example.com/\r\nBcc: eve@example.net",
        "https://example.com/ünïcode",
        "https://"
      })
  void a_link_that_could_mislead_is_refused(String link) {
    assertThat(problems(room.story().link(link))).extracting(Problem::field).contains("/link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "http://localhost:3000/a?b=c&d=%20#e",
        "HTTPS://EXAMPLE.COM/x",
        "https://[2001:db8::1]/x"
      })
  void an_absolute_link_is_taken(String link) {
    assertThat(room.story().link(link).post()).isInstanceOf(Accepted.class);
  }

  @Test
  void lengths_are_bounded_in_characters() {
    var wide = Character.toString(0x1F600);

    assertThat(room.story().title(wide.repeat(200)).body(wide.repeat(20_000)).post())
        .isInstanceOf(Accepted.class);
    assertThat(problems(room.story().title("x".repeat(201)).body("x".repeat(20_001))))
        .extracting(Problem::field)
        .containsExactly("/title", "/body");
    assertThat(problems(room.story().title("half \uD83D")))
        .extracting(Problem::field)
        .containsExactly("/title");
  }

  @Test
  void somebody_must_be_told_and_a_thousand_at_most_by_name() {
    var many = IntStream.range(0, 1_001).mapToObj(n -> "p" + n + "@example.net").toList();

    assertThat(problems(room.story().to(new To.These(List.of()))))
        .extracting(Problem::field)
        .containsExactly("/to");
    assertThat(problems(room.story().to(new To.These(many))))
        .extracting(Problem::field)
        .containsExactly("/to");
    assertThat(room.story().to(new To.These(many.subList(0, 1_000))).tell().told())
        .isEqualTo(1_000);
    assertThat(problems(room.story().place(Optional.empty()).to(new To.Subscribers())))
        .extracting(Problem::field)
        .containsExactly("/place");
  }

  @Test
  void an_expiry_lies_ahead_and_not_too_far() {
    var now = room.now();

    assertThat(problems(room.story().expires(now)))
        .extracting(Problem::field)
        .containsExactly("/expiresAt");
    assertThat(problems(room.story().expires(Instant.MAX))).hasSize(1);
  }

  @Test
  void the_same_call_again_is_answered_as_before() {
    var call = new CallKey(Cast.id(900), "order-1", "a".repeat(64));
    var expiring = room.story().expires(room.now().plusSeconds(60)).draft();
    var first = (Accepted) post(expiring, call);
    room.pass(Duration.ofHours(1));

    var second = (Accepted) post(expiring, call);

    assertThat(second).isEqualTo(new Accepted(first.event(), 1, 0, true));
    assertThat(room.events.rows()).hasSize(1);
    assertThat(post(room.story().draft(), new CallKey(Cast.id(900), "order-1", "b".repeat(64))))
        .isEqualTo(new KeyReused());
  }

  @Test
  void a_mistake_is_not_remembered() {
    var call = new CallKey(Cast.id(900), "order-1", "a".repeat(64));
    assertThat(post(room.story().to(Cast.id(77).toString()).draft(), call))
        .isInstanceOf(Invalid.class);

    assertThat(post(room.story().draft(), call)).isInstanceOf(Accepted.class);
  }

  @Test
  void of_fifty_same_calls_at_once_one_makes_an_event() {
    var call = new CallKey(Cast.id(900), "order-1", "a".repeat(64));

    var answers =
        new HashSet<>(Crowd.of(50, () -> ((Accepted) post(room.story().draft(), call)).event()));

    assertThat(answers).hasSize(1);
    assertThat(room.events.rows()).hasSize(1);
  }

  @Test
  void an_event_that_breaks_halfway_told_nobody() {
    room.choose(room.ben, Timing.IMMEDIATELY);
    room.cursed.add(room.ben.email());

    assertThatThrownBy(() -> room.story().tell()).isInstanceOf(IllegalStateException.class);

    assertThat(room.events.rows()).isEmpty();
    assertThat(room.notices.rows()).isEmpty();
    assertThat(room.outbox.rows()).isEmpty();
  }

  @Test
  void an_application_sees_who_was_told_and_who_not_and_why() {
    var event = room.story().to(room.ada, room.ben).tell().event();

    var query = new ViewEvent.Query(room.acme.company.id(), event, Optional.empty(), 1);
    var first = room.viewEvent.view(query).orElseThrow();
    var rest =
        room.viewEvent
            .view(new ViewEvent.Query(room.acme.company.id(), event, first.next(), 1))
            .orElseThrow();

    assertThat(first.entries()).hasSize(1);
    assertThat(rest.entries()).hasSize(1);
    assertThat(rest.next()).isEmpty();
    assertThat(List.of(first.entries().getFirst().decision(), rest.entries().getFirst().decision()))
        .contains(new Untold(Unheard.OWN_ACT));
    assertThat(
            room.viewEvent.view(
                new ViewEvent.Query(room.acme.add("Bolt").id(), event, Optional.empty(), 9)))
        .isEmpty();
  }

  private NotifyPeople.Result post(EventDraft draft, CallKey call) {
    return room.notifyPeople.notify(
        new NotifyPeople.Command(room.acme.company.id(), draft, Optional.of(call)));
  }

  private List<Problem> problems(Newsroom.Story story) {
    return ((Invalid) story.post()).problems();
  }

  private List<Account> selected() {
    return room.subscriptions.find(room.acme.company.id(), "website").stream()
        .flatMap(following -> following.selected().stream())
        .map(id -> room.acme.people.accounts.find(id).orElseThrow())
        .toList();
  }

  private void within(Runnable work) {
    room.acme.people.transactions.inTransaction(work);
  }

  private static Unheard untold(Decision decision) {
    return ((Untold) decision).reason();
  }
}
