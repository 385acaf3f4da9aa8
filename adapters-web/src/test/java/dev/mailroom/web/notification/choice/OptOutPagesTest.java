package dev.mailroom.web.notification.choice;

import static dev.mailroom.web.Browser.page;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.notification.OptOut;
import dev.mailroom.application.notification.OptOut.Command;
import dev.mailroom.application.notification.OptOut.What;
import dev.mailroom.application.notification.ViewOptOut.View;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Timing;
import dev.mailroom.web.TestSite;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptOutPagesTest {

  private static final String TOKEN = "c2FpZA.c2lnbmVk";
  private static final String LINK = "/unsubscribe/" + TOKEN;
  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  private final List<Command> asked = new ArrayList<>();
  private final Map<Category, Timing> timings = new EnumMap<>(ofEach(Timing.IN_BATCH));
  private boolean member = true;
  private Optional<Category> category = Optional.of(Category.PROJECTS);
  private TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.viewOptOut =
        token ->
            token.equals(TOKEN)
                ? Optional.of(
                    new View("b***@example.com", "Nexus Dynamics", member, category, timings))
                : Optional.empty();
    site.fakes.optOut =
        command -> {
          asked.add(command);
          return command.token().equals(TOKEN)
              ? new OptOut.Result.Done()
              : new OptOut.Result.UnknownLink();
        };
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void the_page_says_whose_mail_of_what_it_stops_and_asks_for_no_log_in() {
    var response = site.stranger().get(LINK);
    var page = page(response);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(page.select("h1").text()).isEqualTo("Stop mail about Projects");
    assertThat(page.select("main").text()).contains("Nexus Dynamics", "b***@example.com");
    assertThat(page.select("button.button-primary").text()).isEqualTo("Stop mail about Projects");
    assertThat(page.select("fieldset.pref > legend").eachText())
        .hasSize(Category.values().length)
        .startsWith("Projects", "Company", "Goals", "Milestones");
    assertThat(page.select("#timing-projects input[checked]").val()).isEqualTo("in-batch");
    assertThat(page.text()).contains("This holds for every organization");
  }

  @Test
  void looking_changes_nothing_and_leaks_the_address_to_nobody() {
    for (var method : List.of("GET", "HEAD")) {
      for (var path : List.of(LINK, LINK + "?" + ONE_CLICK, LINK + "?act=stop")) {
        var response = site.stranger().send(method, path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertHidden(response);
      }
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void a_digest_is_of_several_and_stops_digests() {
    category = Optional.empty();

    var page = page(site.stranger().get(LINK));

    assertThat(page.select("h1").text()).isEqualTo("Stop batches and daily summaries");
    assertThat(page.select("fieldset.pref > legend").eachText()).startsWith("Company", "Goals");
  }

  @Test
  void digests_are_stopped_when_nothing_comes_in_one() {
    category = Optional.empty();
    timings.putAll(ofEach(Timing.NEVER));
    timings.put(Category.GOALS, Timing.IMMEDIATELY);

    var page = page(site.stranger().get(LINK));

    assertThat(page.select("h1").text()).isEqualTo("Batches and daily summaries are stopped");
    assertThat(page.select("[name=act]")).isEmpty();
  }

  @Test
  void an_address_without_an_account_gets_mail_at_once_or_never() {
    member = false;
    timings.putAll(ofEach(Timing.IMMEDIATELY));

    var page = page(site.stranger().get(LINK));

    assertThat(page.select("#timing-projects label").eachText())
        .containsExactly("Immediately", "Never");
    assertThat(page.text()).contains("This holds for mail from Nexus Dynamics alone.");
    assertThat(page.select("main a[href=/account/notifications]")).isEmpty();
  }

  @Test
  void the_one_click_of_a_provider_stops_at_once() {
    var response = site.stranger().post(LINK, ONE_CLICK);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("Stopped.\n");
    assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    assertHidden(response);
    assertThat(asked).containsExactly(new Command(TOKEN, new What.OneClick()));
  }

  @Test
  void used_twice_the_answer_is_the_same() {
    var first = site.stranger().post(LINK, ONE_CLICK);
    timings.put(Category.PROJECTS, Timing.NEVER);
    var second = site.stranger().post(LINK, ONE_CLICK);

    assertThat(second.statusCode()).isEqualTo(first.statusCode());
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(asked).hasSize(2);
  }

  @Test
  void the_button_of_the_page_does_what_one_click_does() {
    var browser = site.stranger();

    var response = browser.submit(LINK, LINK, "act", "stop");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue(LINK);
    assertHidden(response);
    assertThat(page(browser.get(LINK)).select(".flash").text()).startsWith("Saved.");
    assertThat(asked).containsExactly(new Command(TOKEN, new What.OneClick()));
  }

  @Test
  void what_is_stopped_can_be_undone() {
    timings.put(Category.PROJECTS, Timing.NEVER);

    var page = page(site.stranger().get(LINK));
    var response = site.stranger().submit(LINK, LINK, "act", "again");

    assertThat(page.select("h1").text()).isEqualTo("Mail about Projects is stopped");
    assertThat(page.select("button[name=act]").text())
        .isEqualTo("Undo: send mail about Projects again");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(asked)
        .containsExactly(
            new Command(TOKEN, new What.Choose(Map.of(Category.PROJECTS, Timing.IN_BATCH))));
  }

  @Test
  void for_an_address_without_an_account_and_what_waits_for_no_batch_undone_is_at_once() {
    category = Optional.of(Category.REMINDERS);
    site.stranger().submit(LINK, LINK, "act", "again");
    category = Optional.of(Category.GOALS);
    member = false;
    site.stranger().submit(LINK, LINK, "act", "again");

    assertThat(asked)
        .extracting(Command::what)
        .containsExactly(
            new What.Choose(Map.of(Category.REMINDERS, Timing.IMMEDIATELY)),
            new What.Choose(Map.of(Category.GOALS, Timing.IMMEDIATELY)));
  }

  @Test
  void choices_are_saved_for_each() {
    var chosen = new EnumMap<>(ofEach(Timing.NEVER));
    chosen.put(Category.TASKS, Timing.DAILY);

    var response = site.stranger().submit(LINK, LINK, fields(chosen));

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(asked).containsExactly(new Command(TOKEN, new What.Choose(chosen)));
  }

  @Test
  void what_no_page_offers_is_said_beside_its_field_and_changes_nothing() {
    var chosen = fields(ofEach(Timing.NEVER));
    chosen[1] = "<script>alert(1)</script>";

    var response = site.stranger().submit(LINK, LINK, chosen);

    assertThat(response.statusCode()).isEqualTo(422);
    assertHidden(response);
    assertThat(page(response).title()).startsWith("Error: ");
    assertThat(page(response).select("#errors li")).hasSize(1);
    assertThat(page(response).select("input[value=never][checked]"))
        .hasSize(Category.values().length - 1);
    assertThat(response.body()).doesNotContain("<script>alert");
    assertThat(asked).isEmpty();
  }

  @Test
  void an_address_without_an_account_cannot_choose_hours() {
    member = false;

    var response = site.stranger().submit(LINK, LINK, fields(ofEach(Timing.DAILY)));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(asked).isEmpty();
  }

  @Test
  void a_form_without_its_token_is_refused() {
    var browser = site.stranger();
    browser.get(LINK);

    assertThat(browser.post(LINK, "act=stop").statusCode()).isEqualTo(403);
    assertThat(browser.post(LINK, ONE_CLICK).statusCode()).isEqualTo(403);
    assertThat(site.stranger().post(LINK, "act=stop").statusCode()).isEqualTo(403);
    assertThat(asked).isEmpty();
  }

  @Test
  void an_unknown_link_is_404_and_says_so_whatever_is_asked_of_it() {
    var browser = site.stranger();
    var looked = browser.get("/unsubscribe/none");
    var posted = browser.submit(LINK, "/unsubscribe/none", "act", "stop");
    var clicked = site.stranger().post("/unsubscribe/none", ONE_CLICK);

    assertThat(List.of(looked, posted, clicked)).allSatisfy(OptOutPagesTest::assertHidden);
    assertThat(List.of(looked, posted, clicked))
        .extracting(HttpResponse::statusCode)
        .containsOnly(404);
    assertThat(page(looked).select("h1").text()).isEqualTo("This link stops nothing");
    assertThat(page(posted).select("h1").text()).isEqualTo("This link stops nothing");
    assertThat(clicked.body()).isEqualTo("This link stops nothing.\n");
    assertThat(looked.body()).doesNotContain("b***@", "Nexus");
  }

  @Test
  void a_link_that_dies_while_one_chooses_is_404() {
    site.fakes.optOut = _ -> new OptOut.Result.UnknownLink();

    assertThat(site.stranger().submit(LINK, LINK, "act", "stop").statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_in_no_address_of_ours_is_404_too() {
    for (var token : List.of("%3Cscript%3E", "a%00b", "%E2%98%83", "x".repeat(2_000))) {
      var response = site.stranger().get("/unsubscribe/" + token);

      assertThat(response.statusCode()).as(token).isEqualTo(404);
      assertThat(response.body()).doesNotContain("<script>");
    }
  }

  private static void assertHidden(HttpResponse<String> response) {
    var headers = response.headers();
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex");
  }

  private static Map<Category, Timing> ofEach(Timing timing) {
    return Arrays.stream(Category.values()).collect(toMap(Function.identity(), _ -> timing));
  }

  private static String[] fields(Map<Category, Timing> chosen) {
    return Arrays.stream(Category.values())
        .flatMap(it -> List.of("timing-" + it.code(), chosen.get(it).code()).stream())
        .toArray(String[]::new);
  }
}
