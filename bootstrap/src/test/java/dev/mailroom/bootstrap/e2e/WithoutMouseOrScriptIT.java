package dev.mailroom.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.mailroom.bootstrap.testing.Clicks.button;
import static dev.mailroom.bootstrap.testing.Clicks.field;
import static dev.mailroom.bootstrap.testing.Clicks.link;
import static dev.mailroom.bootstrap.testing.Clicks.logIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Chromium;
import dev.mailroom.bootstrap.testing.Complaints;
import dev.mailroom.bootstrap.testing.Keyboard;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The administrator's path by keyboard alone, without script, and with script under the policy. */
class WithoutMouseOrScriptIT {

  private static final Duration LONG_ENOUGH_TO_BE_SEEN = Duration.ofSeconds(2);

  private static MailServer relay;
  private static RunningMailroom site;

  @BeforeAll
  static void start() {
    relay = MailServer.relay();
    site = RunningMailroom.demo();
  }

  @AfterAll
  static void stop() {
    site.close();
    relay.close();
  }

  @Test
  void by_tab_and_enter_alone_settings_are_saved_and_the_focus_is_always_seen() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      var keyboard = new Keyboard(page);

      page.navigate("/login");
      keyboard.type("Email", People.ADA);
      keyboard.type("Password", People.PASSWORD);
      keyboard.press("Log in");
      assertThat(page).hasURL(site.url("/lobby"));
      keyboard.press("Admin Panel");
      assertThat(page).hasURL(site.url("/admin"));
      keyboard.press("Options");
      keyboard.press("Email Configuration");
      assertThat(page).hasURL(site.url("/admin/email"));
      keyboard.type("Sender name", "By keyboard");
      keyboard.press("Save Email Settings");

      assertThat(page.locator(".flash")).hasText("Email settings saved.");
      assertThat(field(page, "Sender name (optional)")).hasValue("By keyboard");
      assertThat(keyboard.unseen()).isEmpty();
    }
  }

  @Test
  void a_focus_that_does_not_show_would_be_noticed() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      page.setContent(
          "<button style='outline: 3px solid'>Seen</button><button style='outline: none'>Unseen</button>");
      var keyboard = new Keyboard(page);

      keyboard.press("Seen");
      assertThat(keyboard.unseen()).isEmpty();
      keyboard.press("Unseen");
      assertThat(keyboard.unseen()).hasSize(1);
    }
  }

  @Test
  void the_first_tab_skips_to_the_content() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, People.ADA, People.PASSWORD);
      page.navigate("/admin/email");
      var keyboard = new Keyboard(page);

      keyboard.press("Skip to content");
      page.keyboard().press("Tab");

      assertThat(page).hasURL(site.url("/admin/email#main"));
      assertThat(keyboard.focused()).isEqualTo("Lobby");
    }
  }

  @Test
  void without_script_settings_are_saved_and_a_test_is_followed_to_its_end() {
    try (var browser = Chromium.profile(site.base().toString(), scriptless())) {
      var page = browser.newPage();
      logIn(page, People.ADA, People.PASSWORD);
      link(page, "Admin Panel").click();
      page.locator("summary:has-text('Options')").click();
      link(page, "Email Configuration").click();
      useRelay(page);
      button(page, "Check connection").click();
      assertThat(page.locator("#reaction .banner-ok")).isVisible();
      assertThat(field(page, "SMTP Port")).hasValue(String.valueOf(relay.port()));
      button(page, "Save Email Settings").click();
      assertThat(page.locator(".flash")).hasText("Email settings saved.");
      link(page, "Send Test Email").click();
      sendTest(page, "without-script@example.org");

      assertThat(page.locator(".is-live")).isVisible();
      assertThat(page.locator(".verdict-ok")).containsText("localhost took it");
      assertThat(page.locator("meta[http-equiv=refresh]")).hasCount(0);
      relay.await("without-script@example.org", 1);
    }
  }

  @Test
  void with_script_the_same_page_follows_it_and_nothing_breaks_the_policy() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      var complaints = new Complaints();
      complaints.listenTo(page);
      logIn(page, People.ADA, People.PASSWORD);
      page.navigate("/admin/email");
      useRelay(page);
      button(page, "Save Email Settings").click();
      assertThat(page.locator(".flash")).hasText("Email settings saved.");
      page.navigate("/admin/email/test");
      sendTest(page, "with-script@example.org");
      assertThat(page.locator(".is-live")).isVisible();
      page.evaluate("window.isStillTheSamePage = true");

      assertThat(page.locator(".verdict-ok")).containsText("localhost took it");
      assertThat(page.evaluate("window.isStillTheSamePage")).isEqualTo(true);
      assertThat(complaints.sinceThen()).isEmpty();

      page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">')");
      page.waitForTimeout(100);
      assertThat(complaints.sinceThen()).anyMatch(one -> one.contains("Content Security Policy"));
    }
  }

  private static void useRelay(Page page) {
    field(page, "SMTP Host").fill("localhost");
    field(page, "SMTP Port").fill(String.valueOf(relay.port()));
  }

  /** The relay takes its time over it, so that it can be seen on its way. */
  private static void sendTest(Page page, String recipient) {
    relay.script().once(Moment.MAIL, Answer.reply("250 2.1.0 Ok").after(LONG_ENOUGH_TO_BE_SEEN));
    field(page, "Recipient").fill(recipient);
    button(page, "Send Test Email").click();
  }

  private static Browser.NewContextOptions scriptless() {
    return new Browser.NewContextOptions().setJavaScriptEnabled(false);
  }
}
