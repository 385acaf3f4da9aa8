package dev.mailroom.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.mailroom.bootstrap.testing.Clicks.button;
import static dev.mailroom.bootstrap.testing.Clicks.field;
import static dev.mailroom.bootstrap.testing.Clicks.link;
import static dev.mailroom.bootstrap.testing.Clicks.logIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Chromium;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.mail.testing.SendGridStub;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The path of an administrator and of a forgetful person, clicked label by label in a browser. */
class SeedPathIT {

  private static final String ADA = "ada@nexusdynamics.example";
  private static final String BEN = "ben@nexusdynamics.example";
  private static final String FIRST_PASSWORD = "lantern otter quarry velvet";
  private static final String NEW_PASSWORD = "copper thistle marble harbour";
  private static final String SMTP_PASSWORD = "app-password-of-the-mailbox";
  private static final Pattern RESET_LINK =
      Pattern.compile("http://localhost:\\d+/reset-password/[\\w-]+");

  @Test
  void from_an_empty_folder_to_a_new_password_by_smtp() {
    try (var mail = MailServer.start(SMTP_PASSWORD);
        var site = RunningMailroom.empty(Map.of());
        var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      setUp(page, site.setUpCode());
      logIn(page, ADA, FIRST_PASSWORD);
      openEmailConfiguration(page);
      fillInSmtp(page, mail, SMTP_PASSWORD);
      save(page);
      sendTest(page, "grace@example.org");

      assertThat(page.locator(".verdict")).containsText("localhost took it");
      assertThat(page.locator(".stages")).containsText("250 2.0.0 Ok: queued as 4fb4d7");
      assertThat(page.locator(".stages")).containsText("Encrypted with TLS 1.3");
      Chromium.shot(page, "test-sent");
      var test = mail.await("grace@example.org", 1);
      assertThat(test.subject()).isEqualTo("Hello from the panel");
      assertThat(test.text()).contains("Can you read me?");
      assertThat(test.from()).contains("no-reply@nexusdynamics.example");

      logOut(page);
      forgetPassword(page, ADA);
      page.navigate(mail.await(ADA, 1).resetLink().toString());
      choosePassword(page);
      logIn(page, ADA, NEW_PASSWORD);
      assertThat(page).hasURL(site.url("/lobby"));
      assertThat(mail.await(ADA, 2).subject()).containsIgnoringCase("password");
      assertThat(mail.lettersTo(ADA).get(1).text()).contains("changed");
      assertThat(mail.inClear()).doesNotContain(SMTP_PASSWORD).doesNotContain("AUTH PLAIN ");
    }
  }

  @Test
  void the_same_by_sendgrid() {
    try (var api = SendGridStub.start("no-reply@nexusdynamics.example");
        var site = RunningMailroom.withPeople(Map.of("SENDGRID_BASE_URL", api.base().toString()));
        var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, ADA, People.PASSWORD);
      openEmailConfiguration(page);
      field(page, "Notification Email").fill("no-reply@nexusdynamics.example");
      field(page, "SendGrid").check();
      field(page, "SendGrid API Key").fill(SendGridStub.KEY);
      save(page);
      Chromium.shot(page, "sendgrid-saved");
      sendTest(page, "grace@example.org");

      assertThat(page.locator(".verdict")).containsText("SendGrid took it");
      assertThat(page.locator(".stages")).containsText("202");
      assertThat(sent(api, "grace@example.org"))
          .contains("Can you read me?")
          .contains("custom_args");

      logOut(page);
      forgetPassword(page, BEN);
      Awaitility.await().until(() -> !sent(api, BEN).isEmpty());
      var link = RESET_LINK.matcher(sent(api, BEN));
      assertThat(link.find()).isTrue();
      page.navigate(link.group());
      choosePassword(page);
      logIn(page, BEN, NEW_PASSWORD);
      assertThat(page).hasURL(site.url("/lobby"));
      assertThat(page.getByText("Admin Panel")).hasCount(0);
    }
  }

  @Test
  void a_wrong_password_is_told_in_the_servers_words_with_cause_and_fix() {
    try (var mail = MailServer.start(SMTP_PASSWORD);
        var site = RunningMailroom.withPeople(Map.of());
        var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, ADA, People.PASSWORD);
      openEmailConfiguration(page);
      fillInSmtp(page, mail, "mistyped");
      save(page);
      sendTest(page, "grace@example.org");

      assertThat(page.locator(".verdict")).containsText("refused the user name or password");
      assertThat(page.locator(".stages")).containsText("Authentication failed");
      assertThat(page.locator(".stages"))
          .containsText("535 5.7.8 Username and password not accepted");
      assertThat(page.getByText("Likely cause")).isVisible();
      assertThat(page.getByText("How to fix it")).isVisible();
      Chromium.shot(page, "test-failed");

      page.locator(".fix a.button-primary").click();
      assertThat(page).hasURL(Pattern.compile(".*/admin/email#password"));
      field(page, "SMTP Password").fill(SMTP_PASSWORD);
      save(page);
      sendTest(page, "grace@example.org");
      assertThat(page.locator(".verdict")).containsText("took it");
      assertThat(mail.letters()).hasSize(1);
    }
  }

  @Test
  void unsaved_changes_warn_before_leaving_and_a_check_leaves_them_as_typed() {
    try (var mail = MailServer.start(SMTP_PASSWORD);
        var site = RunningMailroom.withPeople(Map.of());
        var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, ADA, People.PASSWORD);
      openEmailConfiguration(page);
      fillInSmtp(page, mail, SMTP_PASSWORD);
      button(page, "Check connection").click();

      assertThat(page.locator("#reaction .stages")).containsText("235 2.7.0 Accepted");
      assertThat(field(page, "SMTP Host")).hasValue("localhost");

      var asked = new StringBuilder();
      page.onDialog(dialog -> {
        asked.append(dialog.type());
        dialog.accept();
      });
      link(page, "Lobby").click();
      assertThat(page).hasURL(site.url("/lobby"));
      assertThat(asked).hasToString("beforeunload");
      assertThat(mail.letters()).isEmpty();
    }
  }

  private static void setUp(Page page, String code) {
    page.navigate("/");
    field(page, "Set-up code").fill(code);
    field(page, "Company name").fill("Nexus Dynamics");
    field(page, "Your name").fill("Ada Park");
    field(page, "Email").fill(ADA);
    field(page, "Password").fill(FIRST_PASSWORD);
    Chromium.shot(page, "setup");
    button(page, "Set up Mailroom").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Mailroom is set up.");
  }

  private static void openEmailConfiguration(Page page) {
    Chromium.shot(page, "lobby");
    link(page, "Admin Panel").click();
    page.locator("summary", new Page.LocatorOptions().setHasText("Options")).click();
    Chromium.shot(page, "admin-panel");
    link(page, "Email Configuration").click();
    assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
        .hasText("Email Configuration");
  }

  private static void fillInSmtp(Page page, MailServer mail, String password) {
    field(page, "Notification Email").fill("no-reply@nexusdynamics.example");
    field(page, "SMTP").check();
    field(page, "SMTP Host").fill("localhost");
    field(page, "SMTP Port").fill(String.valueOf(mail.port()));
    field(page, "SMTP Username").fill(MailServer.USERNAME);
    field(page, "SMTP Password").fill(password);
    field(page, "Require TLS").check();
    page.locator("details.advanced > summary").click();
    page.getByLabel("Trusted CA (PEM)").fill(mail.authority());
  }

  private static void save(Page page) {
    button(page, "Save Email Settings").click();
    assertThat(page.locator(".flash")).hasText("Email settings saved.");
  }

  private static void sendTest(Page page, String recipient) {
    link(page, "Send Test Email").click();
    field(page, "Recipient").fill(recipient);
    field(page, "Subject").fill("Hello from the panel");
    field(page, "Body").fill("Can you read me?");
    button(page, "Send Test Email").click();
    page.waitForSelector(".verdict-ok, .verdict-bad");
  }

  private static void logOut(Page page) {
    page.locator("details.account > summary").click();
    button(page, "Log out").click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are logged out.");
  }

  private static void forgetPassword(Page page, String email) {
    link(page, "Forgot password?").click();
    field(page, "Email").fill(email);
    button(page, "Reset Password").click();
    assertThat(page.getByText("Check your inbox")).isVisible();
  }

  private static void choosePassword(Page page) {
    field(page, "New password").fill(NEW_PASSWORD);
    Chromium.shot(page, "new-password");
    button(page, "Set new password").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Password changed.");
  }

  private static String sent(SendGridStub api, String recipient) {
    return api.requests().stream()
        .filter(request -> request.path().equals("/v3/mail/send"))
        .map(SendGridStub.ApiRequest::body)
        .filter(body -> body.contains(recipient))
        .findFirst()
        .orElse("");
  }
}
