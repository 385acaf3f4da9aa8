package dev.mailroom.web.inbox;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.company.ListMyCompanies.Card;
import dev.mailroom.application.notification.ListNotifications.Found;
import dev.mailroom.application.notification.ListNotifications.Query;
import dev.mailroom.application.notification.ListNotifications.Row;
import dev.mailroom.application.notification.MarkRead;
import dev.mailroom.application.notification.MarkRead.What;
import dev.mailroom.application.notification.OpenNotification;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.domain.notification.Sentence;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxPagesTest {

  private static final String LIST = "/notifications";
  private static final String LINK = "https://app.example.com/tasks/7?tab=all#end";

  private final AtomicReference<Query> asked = new AtomicReference<>();
  private final AtomicReference<MarkRead.Command> marked = new AtomicReference<>();
  TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.markRead =
        command -> {
          marked.set(command);
          return new MarkRead.Result.Marked();
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void what_is_new_comes_before_what_was_read_each_by_day() {
    holding(
        row(1, "One", Duration.ofMinutes(5), false),
        row(2, "Two", Duration.ofHours(2), true),
        row(3, "Three", Duration.ofDays(1), false),
        row(4, "Four", Duration.ofDays(4), true));

    var page = page(site.ben().get(LIST));

    assertThat(page.select("h2, h3, .note-open"))
        .extracting(Element::text)
        .containsExactly(
            "New",
            "Today",
            "Ada Park did One",
            "Yesterday",
            "Ada Park did Three",
            "Earlier",
            "Today",
            "Ada Park did Two",
            "Monday 16 November",
            "Ada Park did Four");
    assertThat(page.select(".is-unread")).hasSize(2);
    assertThat(asked.get())
        .isEqualTo(new Query(Cast.BEN.id(), Optional.empty(), false, Optional.empty(), 30));
  }

  @Test
  void each_says_when_and_where_and_shows_whose_act_it_was() {
    holding(row(1, "One", Duration.ofMinutes(5), false));

    var note = page(site.ben().get(LIST)).selectFirst(".note");

    assertThat(note.select(".sub").text()).isEqualTo("13:27 · Website");
    assertThat(note.select("time").attr("datetime")).isEqualTo("2026-11-20T13:27:00Z");
    assertThat(note.select(".avatar").text()).isEqualTo("AP");
  }

  @Test
  void who_has_several_companies_is_told_which_it_was() {
    site.fakes.listMyCompanies = account -> List.of(card("Acme"), card("Bolt"));
    holding(row(1, "One", Duration.ofMinutes(5), false));

    assertThat(page(site.ben().get(LIST)).select(".note .sub").text())
        .isEqualTo("13:27 · Website · Acme");
  }

  @Test
  void what_nobody_did_nowhere_shows_the_company() {
    var nobodys = event("Six", Optional.empty(), Optional.empty(), Cast.NOW, LINK);
    holding(row(6, nobodys, "Six is due", Locale.ENGLISH, false));

    var note = page(site.ben().get(LIST)).selectFirst(".note");

    assertThat(note.select(".avatar").text()).isEqualTo("A");
    assertThat(note.select(".sub").text()).isEqualTo("13:32");
  }

  @Test
  void a_sentence_says_its_language_where_it_is_not_the_pages() {
    var event = event("One", ada(), Optional.empty(), Cast.NOW, LINK);
    holding(
        row(1, event, "Ada Park hat „One“ kommentiert", Locale.GERMAN, false),
        row(2, event, "Ada Park commented on One", Locale.ENGLISH, false));

    assertThat(page(site.ben().get(LIST)).select(".note-open"))
        .extracting(button -> button.attr("lang"))
        .containsExactly("de", "");
  }

  @Test
  void words_from_outside_stay_words() {
    var hostile = "<script>alert(1)</script> ${7*7} \" onclick=x";
    var place = Optional.of(new Place("x", hostile, "https://app.example.com"));
    holding(row(1, event(hostile, ada(), place, Cast.NOW, LINK), hostile, Locale.ENGLISH, false));

    var page = page(site.ben().get(LIST));

    assertThat(page.select(".note-open").text()).isEqualTo(hostile);
    assertThat(page.select(".note .sub").text()).endsWith(hostile);
    assertThat(page.select("script:not([src]), [onclick]")).isEmpty();
  }

  @Test
  void the_unread_ones_are_listed_alone_page_by_page() {
    site.fakes.listNotifications =
        query -> {
          asked.set(query);
          return new Found(List.of(row(2, "Two", Duration.ZERO, false)), 31, Optional.of(id(2)));
        };

    var page = page(site.ben().get(LIST + "?show=unread&after=" + id(1).value()));

    assertThat(asked.get().unreadOnly()).isTrue();
    assertThat(asked.get().after()).contains(id(1));
    assertThat(page.select(".paper-head p").text()).isEqualTo("31 unread.");
    assertThat(page.select(".tabs [aria-current]").text()).isEqualTo("Unread 31");
    assertThat(page.select(".pager a"))
        .extracting(link -> link.attr("href"))
        .containsExactly(LIST + "?show=unread", LIST + "?show=unread&after=" + id(2).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"?show=all", "?show=%00", "?after=x", "?after=", "?show=UNREAD&after=1"})
  void what_cannot_be_read_counts_as_not_said(String query) {
    holding();

    assertThat(site.ben().get(LIST + query).statusCode()).isEqualTo(200);

    assertThat(asked.get().unreadOnly()).isFalse();
    assertThat(asked.get().after()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', Nothing here", "?show=unread, All read"})
  void an_empty_list_says_what_will_come(String query, String title) {
    holding();

    var page = page(site.ben().get(LIST + query));

    assertThat(page.select(".empty h2").text()).isEqualTo(title);
    assertThat(page.select(".pager, form[action$=read-all]")).isEmpty();
  }

  @Test
  void one_is_read_or_unread_again_and_the_same_page_shown() {
    holding(row(1, "One", Duration.ZERO, false), row(2, "Two", Duration.ZERO, true));
    var page = LIST + "?show=unread&after=" + id(9).value();
    var suffix = page.substring(LIST.length());

    var read = site.ben().submit(page, path(1, "read") + suffix);

    assertThat(marked.get())
        .isEqualTo(new MarkRead.Command(Cast.BEN.id(), Optional.empty(), new What.Read(id(1))));
    assertThat(read.statusCode()).isEqualTo(303);
    assertThat(location(read)).contains(page);
    site.ben().submit(page, path(2, "unread"));
    assertThat(marked.get().what()).isEqualTo(new What.Unread(id(2)));
    assertThat(page(site.ben().get(page)).select(".note-mark"))
        .extracting(form -> form.attr("action"))
        .containsExactly(path(1, "read") + suffix, path(2, "unread") + suffix);
  }

  @Test
  void all_are_read_at_once() {
    holding(row(1, "One", Duration.ZERO, false));

    var answer = site.ben().submit(LIST, LIST + "/read-all");

    assertThat(marked.get().what()).isEqualTo(new What.AllRead());
    assertThat(location(answer)).contains(LIST);
  }

  @Test
  void opening_leads_to_its_link_and_the_other_site_does_not_learn_from_where() {
    holding(row(1, "One", Duration.ZERO, false));
    var opened = new AtomicReference<OpenNotification.Command>();
    site.fakes.openNotification =
        command -> {
          opened.set(command);
          return Optional.of(LINK);
        };

    var answer = site.ben().submit(LIST, path(1, "open"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).contains(LINK);
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(opened.get()).isEqualTo(new OpenNotification.Command(Cast.BEN.id(), id(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "//evil.example",
        "https://a@evil.example/",
        "https://a\\evil.example",
        "https://evil.example/\r\nSet-Cookie: a=b",
        "data:text/html,x",
        "https:/evil.example"
      })
  void what_is_no_address_of_the_web_leads_nowhere(String link) {
    holding(
        row(
            1,
            event("One", ada(), Optional.empty(), Cast.NOW, link),
            "One",
            Locale.ENGLISH,
            false));
    site.fakes.openNotification = command -> Optional.of(link);

    var answer = site.ben().submit(LIST, path(1, "open"));

    assertThat(location(answer)).contains(LIST);
  }

  @Test
  void what_is_anothers_is_not_there() {
    holding(row(1, "One", Duration.ZERO, false));
    site.fakes.markRead = command -> new MarkRead.Result.NotFound();
    site.fakes.openNotification = command -> Optional.empty();

    for (var act : List.of("open", "read", "unread")) {
      assertThat(site.ben().submit(LIST, path(1, act)).statusCode()).as(act).isEqualTo(404);
    }
  }

  @Test
  void an_id_that_is_none_is_not_there_and_nobody_is_asked() {
    holding(row(1, "One", Duration.ZERO, false));

    for (var act : List.of("open", "read", "unread")) {
      for (var id :
          List.of("x", "0", "%00", id(1).value().toString().toUpperCase(Locale.ROOT) + "A")) {
        assertThat(site.ben().submit(LIST, LIST + "/" + id + "/" + act).statusCode())
            .as(id + " " + act)
            .isEqualTo(404);
      }
    }
    assertThat(marked.get()).isNull();
  }

  @Test
  void no_link_does_what_a_form_does() {
    for (var act : List.of("open", "read", "unread")) {
      assertThat(site.ben().get(path(1, act)).statusCode()).as(act).isEqualTo(405);
    }
    assertThat(site.ben().get(LIST + "/read-all").statusCode()).isEqualTo(405);
  }

  @Test
  void forms_of_this_page_alone_may_lead_to_other_sites() {
    holding(row(1, "One", Duration.ZERO, false));

    assertThat(policy(site.ben().get(LIST)))
        .contains("form-action 'self' https: http:;")
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    assertThat(policy(site.ben().get("/lobby"))).contains("form-action 'self';");
  }

  @Test
  void strangers_log_in_first() {
    assertThat(location(site.stranger().get(LIST))).contains("/login?next=%2Fnotifications");
  }

  @ParameterizedTest
  @CsvSource({
    "0, '', No unread notifications",
    "1, 1, 1 unread notification",
    "99, 99, 99 unread notifications",
    "100, 99+, 99+ unread notifications"
  })
  void the_bell_says_on_every_page_how_much_is_unread(long count, String number, String name) {
    site.fakes.countUnread = account -> account.equals(Cast.BEN.id()) ? count : 7;

    for (var path : List.of("/lobby", LIST, "/nowhere")) {
      var bell = page(site.ben().get(path)).select("a.bell");
      assertThat(bell.attr("aria-label")).as(path).isEqualTo(name);
      assertThat(bell.text()).as(path).isEqualTo(number);
    }
  }

  @Test
  void nobody_is_counted_for_strangers() {
    site.fakes.countUnread =
        account -> {
          throw new AssertionError("nobody is there");
        };

    var page = page(site.stranger().get("/login"));

    assertThat(page.select(".bell, script[src$='bell.js']")).isEmpty();
  }

  private void holding(Row... rows) {
    var unread = Stream.of(rows).filter(row -> row.readAt().isEmpty()).count();
    site.fakes.listNotifications =
        query -> {
          asked.set(query);
          return new Found(List.of(rows), unread, Optional.empty());
        };
  }

  private static Row row(int number, String title, Duration ago, boolean read) {
    var place = Optional.of(new Place("website", "Website", "https://app.example.com"));
    var event = event(title, ada(), place, Cast.NOW.minus(ago), LINK);
    return row(number, event, "Ada Park did " + title, Locale.ENGLISH, read);
  }

  private static Row row(int number, Event event, String said, Locale language, boolean read) {
    return new Row(
        id(number),
        "Acme",
        event,
        new Sentence(said, language),
        read ? Optional.of(Cast.NOW) : Optional.empty());
  }

  private static Event event(
      String title, Optional<Actor> actor, Optional<Place> place, Instant at, String link) {
    return new Event(
        new EventId(Cast.uuid(title)),
        new CompanyId(Cast.uuid("Acme")),
        Catalogue.find("comment.added").orElseThrow(),
        actor,
        place,
        title,
        "",
        link,
        Optional.empty(),
        at,
        at.plusSeconds(60));
  }

  private static Optional<Actor> ada() {
    return Optional.of(new Actor(new PersonName("Ada Park"), Optional.<AccountId>empty()));
  }

  private static Card card(String name) {
    var slug = Slug.suggestedBy(new CompanyName(name));
    return new Card(
        new Company(new CompanyId(Cast.uuid(name)), new CompanyName(name), slug, Cast.NOW),
        Role.MEMBER,
        2);
  }

  private static NotificationId id(int number) {
    return new NotificationId(Cast.uuid("notification " + number));
  }

  private static String path(int number, String act) {
    return LIST + "/" + id(number).value() + "/" + act;
  }

  private static Optional<String> location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location");
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }
}
