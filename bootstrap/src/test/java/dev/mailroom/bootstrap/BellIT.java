package dev.mailroom.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.mailroom.bootstrap.testing.Clicks.button;
import static dev.mailroom.bootstrap.testing.Clicks.link;
import static dev.mailroom.bootstrap.testing.Clicks.logIn;
import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mailroom.application.notification.EventDraft;
import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.notification.NotifyPeople.Result.Accepted;
import dev.mailroom.bootstrap.testing.Chromium;
import dev.mailroom.bootstrap.testing.Complaints;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.domain.company.CompanyId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what happens in an application to the bell of whoever looks at a page, and back there. */
class BellIT {

  private static final String NONE = "No unread notifications";
  private static final String ONE = "1 unread notification";
  private static final String TWO = "2 unread notifications";

  private final AtomicReference<Wiring> wiring = new AtomicReference<>();
  private final MailServer mail = MailServer.start("app-password-of-the-mailbox");
  private final RunningMailroom site = RunningMailroom.withPeople(Map.of(), wiring::set);
  private final List<Optional<String>> referrers = new CopyOnWriteArrayList<>();
  private final Complaints complaints = new Complaints();
  private HttpServer application;

  @BeforeEach
  void an_application_runs_elsewhere() throws IOException {
    application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    application.createContext("/go", exchange -> redirect(exchange, taskAddress()));
    application.createContext("/task", this::answer);
    application.start();
  }

  @AfterEach
  void stop() {
    application.stop(0);
    site.close();
    mail.close();
  }

  @Test
  void the_bell_counts_up_and_down_in_every_window_and_leads_to_what_happened() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var first = loggedIn(browser);
      var second = browser.newPage();
      second.navigate("/account");
      assertThat(bell(second)).hasAccessibleName(NONE);
      second.evaluate("window.isStillTheSamePage = true");

      tellBen("The launch plan");

      assertThat(bell(first)).hasAccessibleName(ONE);
      assertThat(bell(second)).hasAccessibleName(ONE);
      assertThat(bell(second)).hasText("1");
      bell(first).click();
      assertThat(first).hasURL(site.url("/notifications"));
      var opened = open(first, "Zoe Quill commented on The launch plan");

      assertThat(opened.status()).isEqualTo(303);
      assertThat(first).hasURL(taskAddress());
      assertThat(referrers).containsExactly(Optional.empty(), Optional.empty());
      assertThat(bell(second)).hasAccessibleName(NONE);
      assertThat(bell(second)).hasText("");
      assertThat(second.evaluate("window.isStillTheSamePage")).isEqualTo(true);
      assertThat(complaints.sinceThen()).isEmpty();
    }
  }

  @Test
  void what_was_read_in_time_is_left_out_of_the_mail() {
    new Panel(People.loggedIn(site, ADA)).save(mail.settings());
    tellBen("The launch plan");
    tellBen("The press kit");
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = loggedIn(browser);
      page.navigate("/notifications");
      button(page, "Mark read Zoe Quill commented on The launch plan").click();

      assertThat(bell(page)).hasAccessibleName(ONE);
    }
    Sql.change(site.database(), "UPDATE batches SET leaves_at = now()");

    assertThat(mail.await(BEN, 1).text())
        .contains("The press kit")
        .doesNotContain("The launch plan");
  }

  @Test
  void with_script_marking_changes_its_row_alone_and_the_focus_stays() {
    tellBen("The launch plan");
    tellBen("The press kit");
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = loggedIn(browser);
      page.navigate("/notifications");
      page.evaluate("window.isStillTheSamePage = true");
      button(page, "Mark read Zoe Quill commented on The press kit").click();

      var undo = button(page, "Mark unread Zoe Quill commented on The press kit");
      assertThat(undo).isFocused();
      assertThat(page.locator("#inbox-head")).containsText("1 unread.");
      undo.click();

      assertThat(page.locator("#inbox-head")).containsText("2 unread.");
      assertThat(bell(page)).hasAccessibleName(TWO);
      assertThat(page.evaluate("window.isStillTheSamePage")).isEqualTo(true);
      assertThat(complaints.sinceThen()).isEmpty();
    }
  }

  @Test
  void without_script_the_same_is_done_page_by_page() {
    tellBen("The launch plan");
    tellBen("The press kit");
    var scriptless = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (var browser = Chromium.profile(site.base().toString(), scriptless)) {
      var page = loggedIn(browser);
      assertThat(bell(page)).hasAccessibleName(TWO);
      bell(page).click();
      link(page, "Unread 2").click();
      button(page, "Mark read Zoe Quill commented on The press kit").click();

      assertThat(page).hasURL(site.url("/notifications?show=unread"));
      assertThat(page.locator(".note")).hasCount(1);
      button(page, "Mark all read").click();
      assertThat(bell(page)).hasAccessibleName(NONE);
      assertThat(page.locator("#h-new")).hasCount(0);
      open(page, "Zoe Quill commented on The launch plan");

      assertThat(page).hasURL(taskAddress());
    }
  }

  private Page loggedIn(BrowserContext browser) {
    var page = browser.newPage();
    complaints.listenTo(page);
    logIn(page, BEN, People.PASSWORD);
    return page;
  }

  private static Locator bell(Page page) {
    return page.locator("#bell");
  }

  private static Response open(Page page, String sentence) {
    return page.waitForResponse(
        response -> response.url().endsWith("/open"), () -> button(page, sentence).click());
  }

  private void tellBen(String title) {
    var draft =
        new EventDraft(
            "comment.added",
            "Zoe Quill",
            Optional.of(new PlaceDraft("website", "Website", at("127.0.0.1", "/"))),
            title,
            "Looks *good*.",
            at("127.0.0.1", "/go"),
            new To.These(List.of(BEN)),
            List.of(),
            "",
            Optional.empty());
    var command = new NotifyPeople.Command(company(), draft, Optional.empty());
    var result = wiring.get().notifications().notifyPeople().notify(command);
    assertThat(result).isInstanceOf(Accepted.class);
  }

  private CompanyId company() {
    var found = Sql.list(site.database(), "SELECT id FROM companies WHERE slug = 'nexus-dynamics'");
    return new CompanyId(UUID.fromString(found.getFirst()));
  }

  /** Where the link leads on to: a third origin, as that of a log in would be. */
  private String taskAddress() {
    return at("localhost", "/task");
  }

  private String at(String host, String path) {
    return "http://" + host + ":" + application.getAddress().getPort() + path;
  }

  private void redirect(HttpExchange exchange, String address) throws IOException {
    hear(exchange);
    exchange.getResponseHeaders().add("Location", address);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void hear(HttpExchange exchange) {
    referrers.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Referer")));
  }

  private void answer(HttpExchange exchange) throws IOException {
    hear(exchange);
    var page = "<!doctype html><title>Task</title>".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }
}
