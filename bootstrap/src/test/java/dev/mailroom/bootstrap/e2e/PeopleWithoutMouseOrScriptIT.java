package dev.mailroom.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.mailroom.bootstrap.testing.Clicks.button;
import static dev.mailroom.bootstrap.testing.Clicks.field;
import static dev.mailroom.bootstrap.testing.Clicks.link;
import static dev.mailroom.bootstrap.testing.Clicks.logIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.CaughtMail;
import dev.mailroom.bootstrap.testing.Chromium;
import dev.mailroom.bootstrap.testing.Keyboard;
import dev.mailroom.bootstrap.testing.People;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Companies, invitations and one's own account by keyboard alone, and without script. */
class PeopleWithoutMouseOrScriptIT {

  private static final String NEXUS = "/companies/nexus-dynamics";
  private static final String NEW_PASSWORD = "copper thistle marble harbour";

  private static RunningMailroom site;

  @BeforeAll
  static void start() {
    site = RunningMailroom.demo();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void by_keyboard_a_company_is_created_and_somebody_invited_and_uninvited() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, People.ADA, People.PASSWORD);
      var keyboard = new Keyboard(page);

      keyboard.press("+ Create organization");
      assertThat(page).hasURL(site.url("/companies/new"));
      keyboard.type("Name", "Quill Press");
      keyboard.press("Create organization");
      said(page, "Your organization is there.");
      keyboard.press("People");
      assertThat(page).hasURL(site.url("/companies/quill-press/people"));
      keyboard.press("Invite people");
      assertThat(page).hasURL(site.url("/companies/quill-press/invite"));
      keyboard.press("Send invitation");
      assertThat(page.locator("#errors")).containsText("Nobody is invited yet");
      keyboard.type("Email", "ola@partner.example");
      keyboard.press("Send invitation");
      said(page, "Invited.");
      keyboard.press("Revoke the invitation for ola@partner.example");
      assertThat(page).hasURL(Pattern.compile(".*/revoke"));
      keyboard.press("Revoke invitation");

      said(page, "Invitation revoked.");
      assertThat(keyboard.unseen()).isEmpty();
    }
  }

  @Test
  void by_keyboard_a_member_gets_another_role_goes_and_comes_back() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, People.ADA, People.PASSWORD);
      page.navigate(NEXUS + "/people");
      var keyboard = new Keyboard(page);

      keyboard.press("Change role Ben Okafor");
      assertThat(page).hasURL(Pattern.compile(".*/role"));
      keyboard.goTo("Member");
      page.keyboard().press("ArrowDown");
      assertThat(field(page, "Guest")).isChecked();
      keyboard.press("Change role");
      said(page, "Role changed.");
      keyboard.press("Remove Ben Okafor");
      assertThat(page).hasURL(Pattern.compile(".*/remove"));
      keyboard.press("Remove");
      said(page, "Removed.");
      keyboard.press("Removed lately 1");
      keyboard.press("Restore Ben Okafor");
      assertThat(page).hasURL(Pattern.compile(".*/restore"));
      keyboard.press("Restore");

      said(page, "Restored");
      assertThat(keyboard.unseen()).isEmpty();
    }
  }

  @Test
  void by_keyboard_an_invited_person_joins_and_sets_up_the_account() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      page.navigate(CaughtMail.link(page, "noor.haddad@partner.example", "/invitations/"));
      var keyboard = new Keyboard(page);

      keyboard.type("Password", NEW_PASSWORD);
      keyboard.press("Join Nexus Dynamics");
      said(page, "You’re in.");
      page.navigate("/account");
      keyboard.type("Name", "Noor H.");
      keyboard.press("Save name");
      said(page, "Name saved.");
      keyboard.type("New email", "noor@new-home.example");
      keyboard.type("Your password", NEW_PASSWORD);
      keyboard.press("Change address");
      said(page, "One step is left");
      keyboard.press("Cancel this change");
      said(page, "The change of address is cancelled.");
      keyboard.press("Delete my account");
      assertThat(page).hasURL(site.url("/account/delete"));
      keyboard.type("Your password", NEW_PASSWORD);
      keyboard.press("Delete my account");

      said(page, "Your account is deleted.");
      assertThat(keyboard.unseen()).isEmpty();
    }
  }

  @Test
  void by_keyboard_what_happened_is_marked_and_opened() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, People.ADA, People.PASSWORD);
      var keyboard = new Keyboard(page);

      keyboard.press("4 unread notifications");
      assertThat(page).hasURL(site.url("/notifications"));
      keyboard.press("Mark read Press kit translated");
      assertThat(page.locator("#bell")).hasAccessibleName("3 unread notifications");
      keyboard.press("Emil Strand commented on The new home page");

      assertThat(page).hasURL(site.url(NEXUS));
      assertThat(page.locator("#bell")).hasAccessibleName("2 unread notifications");
      assertThat(keyboard.unseen()).isEmpty();
    }
  }

  @Test
  void by_keyboard_somebody_chooses_what_to_get_mail_about() {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, People.BEN, People.PASSWORD);
      page.navigate("/account");
      var keyboard = new Keyboard(page);

      keyboard.press("Notification preferences");
      assertThat(page).hasURL(site.url("/account/notifications"));
      keyboard.goTo("In a batch");
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("#timing-company").getByLabel("Daily summary")).isChecked();
      keyboard.goTo("Saturday");
      page.keyboard().press("Space");
      keyboard.goTo("Quiet hours");
      page.keyboard().press("Space");
      keyboard.goTo("Quiet until");
      page.keyboard().press("ArrowDown");
      keyboard.press("Save preferences");

      said(page, "Preferences saved.");
      assertThat(field(page, "Saturday")).isChecked();
      assertThat(field(page, "Quiet until")).hasValue("07:30");
      assertThat(keyboard.unseen()).isEmpty();
    }
  }

  @Test
  void without_script_a_list_is_mended_searched_sent_again_handed_over_and_revoked() {
    String link;
    try (var browser = Chromium.profile(site.base().toString(), scriptless())) {
      var page = browser.newPage();
      logIn(page, People.ADA, People.PASSWORD);
      page.navigate(NEXUS + "/invite");
      inviteList(page, "\"Lind, Kai\";kai@refused.example;guest\nPia Voss\npia@partner.example");
      assertThat(page.locator("#lines-report")).containsText("1 line needs a change");
      inviteList(page, "\"Lind, Kai\";kai@refused.example;guest\nPia Voss,pia@partner.example");
      said(page, "All are invited.");
      page.getByRole(AriaRole.SEARCHBOX).fill("pia@");
      page.keyboard().press("Enter");
      assertThat(page.locator("tbody tr")).hasCount(1);
      button(page, "Resend the invitation for Pia Voss").click();
      said(page, "Sent again");
      button(page, "Resend the invitation for Pia Voss").click();
      assertThat(page.locator("main")).containsText("It was sent a moment ago.");
      link(page, "Back to the invitations").click();
      link(page, "Revoke the invitation for Pia Voss").click();
      button(page, "Revoke invitation").click();
      said(page, "Invitation revoked.");
      link = copiedLink(page, "Lind, Kai");
    }
    joinWithoutScript(link);
  }

  private static void inviteList(Page page, String lines) {
    field(page, "People").fill(lines);
    button(page, "Send invitations").click();
  }

  /** Offered once the mail server has refused the mail. */
  private static String copiedLink(Page page, String name) {
    var copy = button(page, "Copy link of the invitation for " + name);
    Awaitility.await()
        .until(() -> {
          page.navigate(NEXUS + "/invitations");
          return copy.count() == 1;
        });
    copy.click();
    return field(page, "Link").inputValue();
  }

  private static void joinWithoutScript(String link) {
    try (var browser = Chromium.profile(site.base().toString(), scriptless())) {
      var page = browser.newPage();
      page.navigate(link);
      assertThat(field(page, "Your name")).hasValue("Lind, Kai");
      field(page, "Password").fill("short");
      button(page, "Join Nexus Dynamics").click();
      assertThat(page.locator("#errors")).containsText("You have not joined yet");
      field(page, "Password").fill(NEW_PASSWORD);
      button(page, "Join Nexus Dynamics").click();
      said(page, "You’re in.");
      page.navigate(NEXUS + "/people");
      link(page, "Leave Nexus Dynamics").click();
      button(page, "Leave organization").click();
      said(page, "You left that organization.");
      page.navigate("/account");
      page.locator("select#zone").selectOption("Asia/Tokyo");
      button(page, "Save language and time zone").click();
      said(page, "Saved.");
    }
  }

  private static void said(Page page, String text) {
    assertThat(page.locator(".flash")).containsText(text);
  }

  private static Browser.NewContextOptions scriptless() {
    return new Browser.NewContextOptions().setJavaScriptEnabled(false);
  }
}
