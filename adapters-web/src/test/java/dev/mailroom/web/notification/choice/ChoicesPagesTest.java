package dev.mailroom.web.notification.choice;

import static dev.mailroom.web.Browser.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.notification.ListNotifications;
import dev.mailroom.application.notification.SaveNotificationPreferences.Change;
import dev.mailroom.application.notification.SaveNotificationPreferences.Command;
import dev.mailroom.application.notification.ViewNotificationPreferences.MutedPlace;
import dev.mailroom.application.notification.ViewNotificationPreferences.View;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.domain.notification.QuietHours;
import dev.mailroom.domain.notification.Sentence;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesPagesTest {

  private static final String PATH = "/account/notifications";
  private static final CompanyId NEXUS = new CompanyId(Cast.uuid("nexus"));
  private static final NotificationPreferences OWN =
      new NotificationPreferences(
          Map.of(Category.GOALS, Timing.NEVER, Category.TASKS, Timing.DAILY),
          Duration.ofMinutes(30),
          false,
          EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY),
          LocalTime.of(17, 0),
          Optional.of(new QuietHours(LocalTime.of(21, 30), LocalTime.of(6, 0))),
          Optional.empty());

  private final List<Command> saved = new ArrayList<>();
  private final List<ListNotifications.Query> listed = new ArrayList<>();
  private View view = new View(OWN, ZoneId.of("Europe/Oslo"), List.of());
  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.viewChoices = _ -> view;
    site.fakes.saveChoices = saved::add;
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_page_shows_what_was_chosen() {
    var page = page(site.ben().get(PATH));

    assertThat(chosen(page, "timing-goals")).isEqualTo("never");
    assertThat(chosen(page, "timing-tasks")).isEqualTo("daily");
    assertThat(chosen(page, "timing-documents")).isEqualTo("in-batch");
    assertThat(chosen(page, "window")).isEqualTo("30");
    assertThat(page.select("#mentions").hasAttr("checked")).isFalse();
    assertThat(page.select("[name=day][checked]").eachAttr("aria-label"))
        .containsExactly("Tuesday", "Sunday");
    assertThat(page.select("#summary-at option[selected]").val()).isEqualTo("17:00");
    assertThat(page.select("#quiet").hasAttr("checked")).isTrue();
    assertThat(page.select("#quiet-from option[selected]").val()).isEqualTo("21:30");
    assertThat(page.select("#quiet-until option[selected]").val()).isEqualTo("06:00");
  }

  @Test
  void each_category_is_a_question_with_its_answers() {
    var page = page(site.ben().get(PATH));

    assertThat(page.select("fieldset.pref[id^=timing-] > legend").eachText())
        .containsExactly(
            "Company",
            "Goals",
            "Projects",
            "Milestones",
            "Tasks",
            "Discussions",
            "Documents",
            "Check-ins",
            "Reminders");
    assertThat(page.select("#timing-goals label").eachText())
        .containsExactly("Immediately", "In a batch", "Daily summary", "Never");
    assertThat(page.select("#window label").eachText())
        .containsExactly("5 min", "10 min", "15 min", "30 min", "60 min");
  }

  @Test
  void a_batch_is_not_offered_for_what_waits_for_none() {
    var page = page(site.ben().get(PATH));

    assertThat(page.select("#timing-reminders label").eachText())
        .containsExactly("Immediately", "Daily summary", "Never");
    assertThat(chosen(page, "timing-reminders")).isEqualTo("immediately");
  }

  @Test
  void what_is_mandatory_says_so_and_cannot_be_changed() {
    var access = page(site.ben().get(PATH)).select(".pref:contains(Your access)");

    assertThat(access.text()).contains("Always immediately");
    assertThat(access.select("input, button, select")).isEmpty();
  }

  @Test
  void times_are_by_the_clocks_of_a_place_that_can_be_changed() {
    var oslo = page(site.ben().get(PATH));
    view = new View(OWN, ZoneOffset.UTC, List.of());
    var utc = page(site.ben().get(PATH));

    assertThat(oslo.text()).contains("By the clocks of Europe/Oslo.");
    assertThat(oslo.select("a[href=/account#zone]")).hasSize(1);
    assertThat(utc.text()).contains("By the clocks of UTC.");
  }

  @Test
  void who_changes_nothing_saves_what_was_chosen() {
    var browser = site.ben();

    var response = send(_ -> {});

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue(PATH);
    assertThat(page(browser.get(PATH)).select("#errors")).isEmpty();
    assertThat(chosen()).usingRecursiveComparison().ignoringFields("timings").isEqualTo(OWN);
    assertThat(Category.values())
        .filteredOn(category -> category != Category.REMINDERS)
        .allSatisfy(
            category -> assertThat(chosen().timing(category)).isEqualTo(OWN.timing(category)));
    assertThat(chosen().timing(Category.REMINDERS)).isEqualTo(Timing.IMMEDIATELY);
  }

  @Test
  void all_that_is_chosen_is_saved_and_said() {
    var browser = site.ben();
    var form = browser.get(PATH);

    var response =
        browser.post(
            PATH,
            "csrf="
                + page(form).select("[name=csrf]").val()
                + "&timing-company=never&timing-goals=immediately&timing-projects=daily"
                + "&timing-milestones=in-batch&timing-tasks=never&timing-discussions=never"
                + "&timing-documents=never&timing-check-ins=never&timing-reminders=daily"
                + "&window=5&mentions=true&day=1&day=7&summary-at=23%3A00");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(page(browser.get(PATH)).select(".flash").text()).startsWith("Preferences saved.");
    assertThat(chosen().timing(Category.COMPANY)).isEqualTo(Timing.NEVER);
    assertThat(chosen().timing(Category.GOALS)).isEqualTo(Timing.IMMEDIATELY);
    assertThat(chosen().timing(Category.PROJECTS)).isEqualTo(Timing.DAILY);
    assertThat(chosen().timing(Category.MILESTONES)).isEqualTo(Timing.IN_BATCH);
    assertThat(chosen().timing(Category.REMINDERS)).isEqualTo(Timing.DAILY);
    assertThat(chosen().batchWindow()).isEqualTo(Duration.ofMinutes(5));
    assertThat(chosen().mentionsAtOnce()).isTrue();
    assertThat(chosen().summaryDays())
        .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    assertThat(chosen().summaryAt()).isEqualTo(LocalTime.of(23, 0));
    assertThat(chosen().quietHours()).isEmpty();
    assertThat(saved.getFirst().person()).isEqualTo(Cast.BEN.id());
  }

  @Test
  void a_summary_needs_a_day_and_nothing_else_is_lost() {
    var response =
        send(form -> {
          form.select("[name=day]").removeAttr("checked");
          choose(form, "timing-goals", "immediately");
        });

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page(response).title()).startsWith("Error: ");
    assertThat(page(response).select("#errors a[href=#days]").text())
        .isEqualTo("Summary days: choose at least one day");
    assertThat(page(response).select("#days-error").text()).contains("Choose at least one day.");
    assertThat(chosen(page(response), "timing-goals")).isEqualTo("immediately");
    assertThat(page(response).select("[name=day][checked]")).isEmpty();
    assertThat(saved).isEmpty();
  }

  @Test
  void quiet_hours_have_an_end() {
    var response =
        send(form -> {
          form.select("#quiet-until option").removeAttr("selected");
          form.select("#quiet-until option[value=21:30]").attr("selected", "");
        });

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page(response).select("#quiet-until-error").text())
        .contains("Choose an end that is not the beginning.");
    assertThat(page(response).select("#quiet-until option[selected]").val()).isEqualTo("21:30");
    assertThat(saved).isEmpty();
  }

  @Test
  void hours_that_are_not_wanted_are_not_looked_at() {
    var response =
        send(form -> {
          form.select("#quiet").removeAttr("checked");
          form.select("#quiet-until option").attr("value", "soon");
        });

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(chosen().quietHours()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "timing-goals, sometimes",
    "timing-goals, ''",
    "timing-goals, NEVER",
    "timing-reminders, in-batch",
    "window, 7",
    "window, ''",
    "window, 99999999999999999999",
    "summary-at, 08:30",
    "summary-at, 24:00",
    "summary-at, ''",
    "quiet-from, 21:45",
    "quiet-from, <script>alert(1)</script>",
    "quiet-until, ''"
  })
  void what_no_page_offers_is_said_beside_its_field(String field, String value) {
    var response = send(form -> force(form, field, value));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page(response).select("#" + field + "-error").text()).contains("Choose one of the");
    assertThat(page(response).select("#errors a[href=#" + field + "]")).hasSize(1);
    assertThat(response.body()).doesNotContain("<script>alert");
    assertThat(saved).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "8", "-1", "monday", "1 ", "<script>"})
  void a_day_that_is_none_is_not_left_out_silently(String day) {
    var response = send(form -> form.select("#day-7").val(day));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page(response).select("#days-error")).hasSize(1);
    assertThat(saved).isEmpty();
  }

  @Test
  void an_empty_form_has_an_error_for_each_question() {
    var response = site.ben().submit(PATH, PATH);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(page(response).select("#errors li")).hasSize(Category.values().length + 3);
    assertThat(saved).isEmpty();
  }

  @Test
  void all_is_paused_and_resumed() {
    var browser = site.ben();

    var paused = browser.submit(PATH, PATH + "/pause");
    var saidPaused = page(browser.get(PATH)).select(".flash").text();
    var resumed = browser.submit(PATH, PATH + "/resume");

    assertThat(List.of(paused, resumed)).extracting(HttpResponse::statusCode).containsOnly(303);
    assertThat(saidPaused).startsWith("Paused for a week.");
    assertThat(page(browser.get(PATH)).select(".flash").text()).startsWith("Resumed.");
    assertThat(saved)
        .containsExactly(
            new Command(Cast.BEN.id(), new Change.Pause()),
            new Command(Cast.BEN.id(), new Change.Resume()));
  }

  @Test
  void a_pause_says_until_when_and_how_to_end_it() {
    var until = Optional.of(Cast.NOW.plus(Duration.ofDays(3)));
    view = new View(OWN.withPausedUntil(until), ZoneId.of("Europe/Oslo"), List.of());

    var page = page(site.ben().get(PATH));

    assertThat(page.select(".banner").text()).contains("Paused until 23 Nov 2026, 14:32 CET");
    assertThat(page.select("form[action$=/resume]")).hasSize(1);
    assertThat(page.select("form[action$=/pause]")).isEmpty();
  }

  @Test
  void a_pause_that_is_over_is_none() {
    view = new View(OWN.withPausedUntil(Optional.of(Cast.NOW)), ZoneOffset.UTC, List.of());

    var page = page(site.ben().get(PATH));

    assertThat(page.select(".banner")).isEmpty();
    assertThat(page.select("form[action$=/pause]")).hasSize(1);
  }

  @Test
  void muted_places_are_listed_and_unmuted() {
    view = new View(OWN, ZoneOffset.UTC, List.of(muted("website", "<b>Website</b>")));
    var browser = site.ben();

    var page = page(browser.get(PATH));
    var response = unmute(NEXUS.value().toString(), "website");

    assertThat(page.select("td.first").text()).isEqualTo("<b>Website</b>");
    assertThat(page.select("td[data-label=Organization]").text()).isEqualTo("Nexus Dynamics");
    assertThat(page.select("td button").text()).isEqualTo("Unmute <b>Website</b>");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(saved)
        .containsExactly(new Command(Cast.BEN.id(), new Change.Unmute(NEXUS, "website")));
  }

  @Test
  void where_one_heard_from_lately_can_be_muted_once_each() {
    heard(place("website", "New title"), place("intranet", "Intranet"), place("website", "Old"));
    view = new View(OWN, ZoneOffset.UTC, List.of(muted("intranet", "Intranet")));

    var page = page(site.ben().get(PATH));
    var response = send("mute", NEXUS.value().toString(), "website");

    assertThat(page.select("form[action$=/mute] button").eachText())
        .containsExactly("Mute New title");
    assertThat(page.select("form[action$=/unmute] button").eachText())
        .containsExactly("Unmute Intranet");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue(PATH);
    assertThat(saved)
        .containsExactly(new Command(Cast.BEN.id(), new Change.Mute(NEXUS, "website")));
  }

  @Test
  void a_place_that_one_heard_nothing_from_is_404() {
    heard(place("website", "Website"));

    assertThat(send("mute", NEXUS.value().toString(), "intranet").statusCode()).isEqualTo(404);
    assertThat(send("mute", Cast.uuid("other").toString(), "website").statusCode()).isEqualTo(404);
    assertThat(send("mute", "", "").statusCode()).isEqualTo(404);
    assertThat(saved).isEmpty();
  }

  @Test
  void of_many_places_the_latest_are_shown() {
    heard(
        IntStream.range(0, 30)
            .mapToObj(i -> place("place-" + i, "Place " + i))
            .toArray(Place[]::new));

    assertThat(page(site.ben().get(PATH)).select("form[action$=/mute] button").eachText())
        .hasSize(8)
        .startsWith("Mute Place 0", "Mute Place 1");
    assertThat(listed.getFirst().reader()).isEqualTo(Cast.BEN.id());
  }

  @Test
  void a_place_that_is_not_muted_is_404() {
    view = new View(OWN, ZoneOffset.UTC, List.of(muted("website", "Website")));

    assertThat(unmute(NEXUS.value().toString(), "intranet").statusCode()).isEqualTo(404);
    assertThat(unmute(Cast.uuid("other").toString(), "website").statusCode()).isEqualTo(404);
    assertThat(unmute("nexus", "website").statusCode()).isEqualTo(404);
    assertThat(unmute("", "").statusCode()).isEqualTo(404);
    assertThat(saved).isEmpty();
  }

  @Test
  void strangers_log_in_first() {
    assertThat(site.stranger().get(PATH).headers().firstValue("Location"))
        .hasValue("/login?next=%2Faccount%2Fnotifications");
    for (var path : List.of(PATH, PATH + "/pause", PATH + "/mute", PATH + "/unmute")) {
      assertThat(site.stranger().post(path, "csrf=x").headers().firstValue("Location"))
          .hasValue("/login");
    }
    assertThat(saved).isEmpty();
  }

  @Test
  void the_page_is_found_from_the_menu_and_the_account() {
    var account = page(site.ben().get("/account"));

    assertThat(account.select(".menu-list a[href=" + PATH + "]").text())
        .isEqualTo("Notification preferences");
    assertThat(account.select("main a[href=" + PATH + "]").text())
        .isEqualTo("Notification preferences");
  }

  private NotificationPreferences chosen() {
    assertThat(saved).hasSize(1);
    return ((Change.Choose) saved.getFirst().change()).preferences();
  }

  private static String chosen(Document page, String question) {
    return page.select("#" + question + " input[checked]").val();
  }

  private static MutedPlace muted(String key, String title) {
    return new MutedPlace(NEXUS, "Nexus Dynamics", key, title);
  }

  private HttpResponse<String> unmute(String company, String place) {
    return send("unmute", company, place);
  }

  private HttpResponse<String> send(String act, String company, String place) {
    return site.ben().submit(PATH, PATH + "/" + act, "company", company, "place", place);
  }

  private static Place place(String key, String title) {
    return new Place(key, title, "https://app.example.com/" + key);
  }

  /** The newest first; what happened at no place besides. */
  private void heard(Place... places) {
    var all =
        Stream.concat(Stream.of(places).map(Optional::of), Stream.of(Optional.<Place>empty()));
    var rows = all.map(ChoicesPagesTest::row).toList();
    site.fakes.listNotifications =
        query -> {
          listed.add(query);
          return new ListNotifications.Found(rows, 0, Optional.empty());
        };
  }

  private static ListNotifications.Row row(Optional<Place> place) {
    var event =
        new Event(
            new EventId(Cast.uuid("event")),
            NEXUS,
            Catalogue.find("comment.added").orElseThrow(),
            Optional.empty(),
            place,
            "The new home page",
            "",
            "https://app.example.com/7",
            Optional.empty(),
            Cast.NOW,
            Cast.NOW.plus(Event.LIFETIME));
    return new ListNotifications.Row(
        new NotificationId(Cast.uuid("row")),
        "Nexus Dynamics",
        event,
        new Sentence("Zoe commented", Locale.ENGLISH),
        Optional.empty());
  }

  /** Opens the page, changes its form and sends it as a browser does. */
  private HttpResponse<String> send(Consumer<FormElement> change) {
    var browser = site.ben();
    var form = (FormElement) page(browser.get(PATH)).selectFirst("form[action=" + PATH + "]");
    change.accept(form);
    var fields =
        form.formData().stream()
            .flatMap(field -> List.of(field.key(), field.value()).stream())
            .toArray(String[]::new);
    return browser.post(PATH, dev.mailroom.web.Browser.encode(fields));
  }

  private static void choose(FormElement form, String question, String value) {
    form.select("[name=" + question + "]").removeAttr("checked");
    form.select("[name=" + question + "][value=" + value + "]").attr("checked", "");
  }

  private static void force(FormElement form, String field, String value) {
    form.select("[name=" + field + "][checked]").val(value);
    form.select("#" + field + " option[selected]").attr("value", value);
  }
}
