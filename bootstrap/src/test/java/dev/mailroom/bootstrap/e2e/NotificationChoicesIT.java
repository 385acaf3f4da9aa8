package dev.mailroom.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.mailroom.bootstrap.testing.Clicks.button;
import static dev.mailroom.bootstrap.testing.Clicks.field;
import static dev.mailroom.bootstrap.testing.Clicks.link;
import static dev.mailroom.bootstrap.testing.Clicks.logIn;
import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Chromium;
import dev.mailroom.bootstrap.testing.Complaints;
import dev.mailroom.bootstrap.testing.Letter;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.News;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.RawHttp;
import dev.mailroom.bootstrap.testing.Sql;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people choose, in a browser and by the link in a mail, and what they get then. */
class NotificationChoicesIT {

  private static final String CHOICES = "/account/notifications";
  private static final String GUEST = "olga.stein@partner.example";
  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  private final MailServer mail = MailServer.start("app-password-of-the-mailbox");
  private final RunningMailroom site = RunningMailroom.withPeople(Map.of());
  private final News news = new News(site);

  @BeforeEach
  void mail_can_leave() {
    new Panel(People.loggedIn(site, ADA)).save(mail.settings());
  }

  @AfterEach
  void stop() {
    site.close();
    mail.close();
  }

  @Test
  void preferences_are_saved_and_seen_again() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      var complaints = new Complaints();
      complaints.listenTo(page);
      logIn(page, BEN, People.PASSWORD);
      page.locator("details.account > summary").click();
      link(page, "Notification preferences").click();
      assertThat(page).hasURL(site.url(CHOICES));

      answer(page, "timing-projects", "Immediately").check();
      answer(page, "timing-goals", "Never").check();
      answer(page, "window", "30 min").check();
      field(page, "Mentions at once").uncheck();
      field(page, "Saturday").check();
      field(page, "Summary at").selectOption("17:00");
      assertThat(field(page, "Quiet from")).isHidden();
      field(page, "Quiet hours").check();
      field(page, "Quiet from").selectOption("22:30");
      button(page, "Save preferences").click();
      said(page, "Preferences saved.");
      page.reload();

      assertThat(answer(page, "timing-projects", "Immediately")).isChecked();
      assertThat(answer(page, "timing-goals", "Never")).isChecked();
      assertThat(answer(page, "timing-tasks", "In a batch")).isChecked();
      assertThat(answer(page, "window", "30 min")).isChecked();
      assertThat(field(page, "Mentions at once")).not().isChecked();
      assertThat(field(page, "Saturday")).isChecked();
      assertThat(field(page, "Sunday")).not().isChecked();
      assertThat(field(page, "Summary at")).hasValue("17:00");
      assertThat(field(page, "Quiet from")).hasValue("22:30");
      assertThat(complaints.sinceThen()).isEmpty();
    }
  }

  @Test
  void what_is_wrong_is_said_and_nothing_that_was_chosen_is_lost() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, BEN, People.PASSWORD);
      page.navigate(CHOICES);
      answer(page, "timing-tasks", "Daily summary").check();
      page.locator("[name=day]").all().forEach(Locator::uncheck);
      button(page, "Save preferences").click();

      link(page, "Summary days: choose at least one day").click();

      assertThat(page.locator("#days")).isFocused();
      assertThat(answer(page, "timing-tasks", "Daily summary")).isChecked();
      assertThat(page.locator("[name=day]:checked")).hasCount(0);
      field(page, "Wednesday").check();
      button(page, "Save preferences").click();
      said(page, "Preferences saved.");
    }
  }

  @Test
  void all_is_paused_and_resumed_and_a_place_unmuted_and_muted() {
    news.mute(BEN);
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, BEN, People.PASSWORD);
      page.navigate(CHOICES);

      button(page, "Pause all for a week").click();
      said(page, "Paused for a week.");
      assertThat(page.locator(".banner")).containsText("Paused until");
      button(page, "Resume").click();
      said(page, "Resumed.");
      button(page, "Unmute Website").click();
      said(page, "Unmuted.");
      assertThat(Sql.count(site.database(), "place_members WHERE muted")).isZero();
      button(page, "Mute Website").click();
      said(page, "Muted.");

      assertThat(button(page, "Unmute Website")).isVisible();
      assertThat(news.tell("comment.added", "Once more", BEN).told()).isZero();
    }
  }

  @Test
  void a_batch_is_looked_at_before_there_is_one() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      var complaints = new Complaints();
      complaints.listenTo(page);
      logIn(page, BEN, People.PASSWORD);
      page.navigate(CHOICES);
      link(page, "See what a batch looks like").click();

      assertThat(page.frameLocator(".mail-frame").locator("body")).containsText("New home page");
      link(page, "Text").click();
      assertThat(page.locator("pre")).containsText("New home page");
      assertThat(complaints.sinceThen()).isEmpty();
      assertThat(Sql.count(site.database(), "emails")).isZero();
    }
  }

  @Test
  void one_click_stops_what_the_mail_was_of_and_the_page_offers_to_undo() {
    choose(BEN, "timing-projects", "Immediately");
    news.tell("project.created", "Website", BEN);
    var link = stopLink(BEN);
    var before = choices();

    assertThat(RawHttp.status(request("GET", link, ""))).isEqualTo(200);
    assertThat(RawHttp.status(request("HEAD", link, ""))).isEqualTo(200);
    assertThat(RawHttp.status(request("POST", link, "act=stop"))).isEqualTo(403);
    assertThat(choices()).isEqualTo(before);
    var first = request("POST", link, ONE_CLICK);
    var second = request("POST", link, ONE_CLICK);
    news.tell("project.closed", "Website", BEN);

    assertThat(RawHttp.status(first)).isEqualTo(200);
    assertThat(body(second)).isEqualTo(body(first)).isEqualTo("Stopped.\n");
    assertThat(first).doesNotContainIgnoringCase("set-cookie");
    assertThat(untold(BEN)).containsExactly("preference");
    assertThat(Sql.count(site.database(), "emails WHERE kind = 'notification'")).isEqualTo(1);
    undo(link, "Projects");
    assertThat(choices()).hasSize(1).allMatch(row -> row.contains("\"projects\": \"in-batch\""));
  }

  @Test
  void where_the_site_is_reached_by_https_mail_programs_offer_the_click() {
    var relay = MailServer.relay();
    var environment =
        Map.of(
            "MAILROOM_BASE_URL", "https://mail.nexusdynamics.example",
            "NOTIFICATION_EMAIL", "no-reply@nexusdynamics.example",
            "SMTP_SERVER", "localhost",
            "SMTP_PORT", String.valueOf(relay.port()),
            "SMTP_TLS_REQUIRED", "false");
    try (relay;
        var secure = RunningMailroom.withPeople(environment)) {
      new News(secure).tell("project.created", "Website", GUEST);
      var letter = relay.await(GUEST, 1);

      var answer = request(secure, "POST", stopLink(letter), ONE_CLICK);

      assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo(ONE_CLICK);
      assertThat(stopLink(letter).getScheme()).isEqualTo("https");
      assertThat(RawHttp.status(answer)).isEqualTo(200);
      assertThat(Sql.list(secure.database(), "SELECT email || category FROM stopped_mail"))
          .containsExactly(GUEST + "projects");
    }
  }

  @Test
  void who_has_no_account_stops_mail_of_this_company_and_has_it_again() {
    news.tell("project.created", "Website", GUEST);
    var link = stopLink(GUEST);
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      page.navigate(link.toString());
      button(page, "Stop mail about Projects").click();
      said(page, "Saved.");
      news.tell("project.closed", "Website", GUEST);
      news.tell("goal.created", "More visitors", GUEST);
      assertThat(mail.await(GUEST, 2).subject()).contains("More visitors");
    }

    undo(link, "Projects");
    news.tell("project.renamed", "Website", GUEST);

    assertThat(mail.await(GUEST, 3).subject()).contains("renamed");
  }

  @Test
  void without_script_choices_are_saved_by_the_link_of_a_mail() {
    news.mention(BEN, GUEST);
    var link = stopLink(BEN);
    var scriptless = new com.microsoft.playwright.Browser.NewContextOptions();
    try (var browser =
        Chromium.profile(site.base().toString(), scriptless.setJavaScriptEnabled(false))) {
      var page = browser.newPage();
      page.navigate(link.toString());
      answer(page, "timing-tasks", "Daily summary").check();
      answer(page, "timing-discussions", "Never").check();
      button(page, "Save choices").click();

      said(page, "Saved.");
      assertThat(page.locator("h1")).hasText("Mail about Discussions is stopped");
      assertThat(answer(page, "timing-tasks", "Daily summary")).isChecked();
    }
  }

  private void choose(String person, String question, String answer) {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, person, People.PASSWORD);
      page.navigate(CHOICES);
      answer(page, question, answer).check();
      button(page, "Save preferences").click();
      said(page, "Preferences saved.");
    }
  }

  /** In a browser that nobody is logged in with. */
  private void undo(URI link, String category) {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      page.navigate(link.toString());
      assertThat(page.locator("h1")).hasText("Mail about " + category + " is stopped");
      button(page, "Undo: send mail about " + category + " again").click();
      said(page, "Saved.");
      assertThat(page.locator("h1")).hasText("Stop mail about " + category);
    }
  }

  private URI stopLink(String recipient) {
    return stopLink(mail.await(recipient, 1));
  }

  /** As the header names it, which is what mail providers read. */
  private static URI stopLink(Letter letter) {
    return URI.create(letter.header("List-Unsubscribe").replaceAll("^<|>$", ""));
  }

  private String request(String method, URI link, String body) {
    return request(site, method, link, body);
  }

  private static String request(RunningMailroom site, String method, URI link, String body) {
    var head = "%s %s HTTP/1.1\r\nHost: %s\r\n".formatted(method, link.getPath(), "localhost");
    var form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
    return RawHttp.exchange(
        site.base(),
        method.equals("POST")
            ? head + form + body.length() + "\r\n\r\n" + body
            : head + "Connection: close\r\n\r\n");
  }

  private static String body(String response) {
    return response.substring(response.indexOf("\r\n\r\n") + 4);
  }

  private List<String> choices() {
    return Sql.list(site.database(), "SELECT timings::text FROM notification_preferences");
  }

  private List<String> untold(String person) {
    return Sql.list(
        site.database(),
        "SELECT untold FROM notifications JOIN accounts ON accounts.id = account_id"
            + " WHERE untold IS NOT NULL AND accounts.email = '"
            + person
            + "'");
  }

  private static Locator answer(Page page, String question, String answer) {
    return page.locator("#" + question).getByLabel(answer, exact());
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static void said(Page page, String text) {
    assertThat(page.locator(".flash")).containsText(text);
  }
}
