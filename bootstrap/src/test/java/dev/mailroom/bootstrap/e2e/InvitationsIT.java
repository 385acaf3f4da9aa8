package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.Clicks.button;
import static dev.mailroom.bootstrap.testing.Clicks.field;
import static dev.mailroom.bootstrap.testing.Clicks.link;
import static dev.mailroom.bootstrap.testing.Clicks.logIn;
import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static dev.mailroom.bootstrap.testing.People.INGRID;
import static dev.mailroom.bootstrap.testing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Chromium;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.Visitor;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People are invited into a company, and join it by the link of the mail that came. */
class InvitationsIT {

  private static final String NEXUS = "/companies/nexus-dynamics";
  private static final String TRIO = "/companies/trio";
  private static final String INVITE = NEXUS + "/invite";
  private static final String LIST = NEXUS + "/invitations";
  private static final String NEW_PASSWORD = "copper thistle marble harbour";

  private static MailServer mail;
  private static RunningMailroom site;

  @BeforeAll
  static void start() {
    mail = MailServer.start("app-password-of-the-mailbox");
    site = RunningMailroom.withPeople(Map.of());
    new Panel(People.loggedIn(site, ADA)).save(mail.settings());
  }

  @AfterAll
  static void stop() {
    site.close();
    mail.close();
  }

  @Test
  void a_company_is_created_three_are_invited_one_bounces_and_is_revoked_and_the_others_join() {
    try (var ada = Chromium.profile(site.base().toString())) {
      var page = ada.newPage();
      logIn(page, ADA, PASSWORD);
      page.navigate("/companies/new");
      field(page, "Name").fill("Trio");
      button(page, "Create organization").click();
      link(page, "People").click();
      link(page, "Invite people").click();
      mail.script().once(Moment.RCPT, Answer.reply("550 5.1.1 No such mailbox here"));
      field(page, "People")
          .fill(
              "Noor Haddad <noor@partner.example>\n"
                  + INGRID
                  + ", , guest\nJo Mercer, jo@partner.example, admin");
      field(page, "Personal message to all (optional)").fill("Welcome on board.");
      button(page, "Send invitations").click();
      page.getByText("All are invited").waitFor();

      awaitBadges(page, "Refused", 1);
      awaitBadges(page, "Sent", 2);
      assertThat(page.locator("main").innerText()).contains("550 5.1.1 No such mailbox here");
      assertThat(page.locator("main").innerText()).contains("Accepted by their server");
      Chromium.shot(page, "invitations");
      resendTheRefused(page);
      awaitBadges(page, "Sent", 3);
      page.navigate(TRIO + "/people");
      assertThat(page.locator("#h-invitations").innerText()).contains("3");
      Chromium.shot(page, "people-with-invitations");
      revoke(page, "Jo Mercer");
    }
    assertRevoked(newestLink("jo@partner.example"));
    joinAsNew();
    joinAsExisting();
  }

  private static void revoke(Page page, String name) {
    link(page, "Revoke the invitation for " + name).click();
    button(page, "Revoke invitation").click();
    page.getByText("Invitation revoked").waitFor();
    assertThat(page.locator("main").innerText()).doesNotContain(name);
    page.navigate(TRIO + "/invitations?show=revoked");
    assertThat(page.locator("main").innerText()).contains(name, "Revoked");
  }

  private static void assertRevoked(String link) {
    var answer = site.visitor().get(link);
    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.text()).contains("This invitation was taken back");
  }

  private static void resendTheRefused(Page page) {
    page.locator("tr", new Page.LocatorOptions().setHasText("Refused"))
        .getByText("Resend")
        .first()
        .click();
    page.getByText("Sent again").waitFor();
  }

  private static void awaitBadges(Page page, String word, int count) {
    Awaitility.await(count + " " + word)
        .untilAsserted(() -> {
          page.navigate(TRIO + "/invitations");
          assertThat(page.locator(".badge").allInnerTexts())
              .filteredOn(word::equals)
              .hasSize(count);
        });
  }

  private static void joinAsNew() {
    var letter = mail.await("noor@partner.example", 1);
    assertThat(letter.text()).contains("Welcome on board.");
    int told = mail.lettersTo(ADA).size();
    try (var noor = Chromium.profile(site.base().toString())) {
      var page = noor.newPage();
      page.navigate(newestLink("noor@partner.example"));
      assertThat(page.locator("main").innerText())
          .contains("Join Trio", "Ada Park invited you as a member.");
      assertThat(field(page, "Your name").inputValue()).isEqualTo("Noor Haddad");
      field(page, "Password").fill(NEW_PASSWORD);
      Chromium.shot(page, "accept-invitation");
      button(page, "Join Trio").click();
      page.getByText("You’re in.").waitFor();
      assertThat(page.url()).endsWith(TRIO);
    }
    assertThat(mail.await(ADA, told + 1).subject()).contains("Noor Haddad");
  }

  private static void joinAsExisting() {
    var link = newestLink(INGRID);
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      logIn(page, CY, PASSWORD);
      page.navigate(link);
      assertThat(page.locator("main").innerText()).contains(INGRID, "you are logged in as " + CY);
      page.locator("main .button-primary").click();
      field(page, "Email").fill(INGRID);
      field(page, "Password").fill(PASSWORD);
      button(page, "Log in").click();
      page.getByText("You join as").waitFor();
      button(page, "Join Trio").click();
      page.getByText("You’re in.").waitFor();
      page.navigate(link);
      assertThat(page.locator("main").innerText()).contains("This invitation was used");
    }
  }

  @Test
  void managers_see_whether_mail_reaches_their_people() {
    var ada = People.loggedIn(site, ADA);
    var people = NEXUS + "/people";
    // a log-in is told by mail, which must not meet the refusal in Ben's place
    Awaitility.await()
        .until(() -> Sql.count(site.database(), "emails WHERE finished_at IS NULL") == 0);
    Sql.change(site.database(), "DELETE FROM emails WHERE recipient = '" + BEN + "'");
    assertThat(mailbox(ada, "Ben Okafor")).isEqualTo("Not known yet");
    mail.script().once(Moment.RCPT, Answer.reply("550 5.1.1 No such mailbox here"));

    askForReset(BEN);
    Awaitility.await().until(() -> mailbox(ada, "Ben Okafor").equals("Refused once"));
    forgetThrottle();
    askForReset(BEN);
    Awaitility.await().until(() -> mailbox(ada, "Ben Okafor").equals("Working"));

    assertThat(People.loggedIn(site, BEN).get(people).document().select("td[data-label=Email]"))
        .isEmpty();
  }

  private static String mailbox(Visitor manager, String name) {
    return manager
        .get(NEXUS + "/people")
        .document()
        .select("tr:contains(" + name + ") td[data-label=Email]")
        .text();
  }

  private static void askForReset(String email) {
    var visitor = site.visitor();
    visitor.submit(visitor.get("/forgot-password"), "/forgot-password", Map.of("email", email));
  }

  private static void forgetThrottle() {
    Sql.change(site.database(), "DELETE FROM tries");
  }

  @Test
  void a_wrong_line_invites_nobody_and_keeps_what_was_typed() {
    var ada = People.loggedIn(site, ADA);
    var lines = "fine@partner.example\nnobody\n" + BEN + "\nhttps://evil.example, x@y.example";

    var report =
        ada.submit(ada.get(INVITE), INVITE + "/several", Map.of("lines", lines, "message", ""));

    assertThat(report.status()).isEqualTo(422);
    assertThat(report.text())
        .contains("3 lines need a change; 1 is fine. Nobody is invited yet.")
        .contains("Line 2", "Line 3", "This person is a member already", "Line 4");
    assertThat(report.valueOf("lines").replace("\r\n", "\n").strip()).isEqualTo(lines);
    assertThat(invitations("fine@partner.example")).isZero();
  }

  @Test
  void a_revoked_link_says_so_and_looking_changes_nothing() {
    var ada = People.loggedIn(site, ADA);
    var link = invite(ada, "theo@partner.example");
    var scanner = site.visitor();
    for (int i = 0; i < 20; i++) {
      assertThat(scanner.look(link).status()).isEqualTo(200);
      assertThat(scanner.head(link).status()).isEqualTo(200);
    }
    var page = scanner.get(link);
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.document().select("[src^=http], link[href^=http]")).isEmpty();

    var revoke = LIST + "/" + id("theo@partner.example") + "/revoke";
    var list = ada.submit(ada.get(revoke), revoke, Map.of());

    assertThat(list.text()).contains("Invitation revoked.");
    assertThat(scanner.get(link).status()).isEqualTo(410);
    assertThat(scanner.get(link).text()).contains("This invitation was taken back");
    assertThat(ada.get(revoke).status()).isEqualTo(404);
  }

  @Test
  void only_managers_of_that_very_company_see_or_touch_an_invitation() {
    invite(People.loggedIn(site, ADA), "olga@partner.example");
    var acts = LIST + "/" + id("olga@partner.example");
    var elsewhere = "/companies/harbour-lane/invitations/" + id("olga@partner.example");

    var ben = People.loggedIn(site, BEN);
    for (var path : List.of(INVITE, LIST, acts + "/revoke")) {
      assertThat(ben.get(path).status()).as(path).isEqualTo(404);
    }
    var cy = People.loggedIn(site, CY);
    var form = cy.get("/lobby").form("/logout");
    for (var act : List.of("/revoke", "/resend", "/link")) {
      assertThat(cy.post(acts + act, form).status()).as(act).isEqualTo(404);
      assertThat(cy.post(elsewhere + act, form).status()).as(act).isEqualTo(404);
    }
    assertThat(ben.get(NEXUS + "/people").document().select("#h-invitations")).isEmpty();
  }

  @Test
  void of_a_hundred_new_people_with_one_link_one_joins() throws Exception {
    var link = invite(People.loggedIn(site, ADA), "race@partner.example");
    var visitor = site.visitor();
    var form = visitor.get(link).form(link);

    var statuses =
        crowd(
            link,
            visitor,
            number -> {
              var mine = new LinkedHashMap<>(form);
              mine.put("name", "Racer " + number);
              mine.put("new-password", NEW_PASSWORD);
              return mine;
            });

    assertThat(statuses).isSubsetOf(303, 410, 403); // who comes last may see either refusal
    assertThat(statuses).filteredOn(status -> status == 303).hasSize(1);
    assertThat(Sql.count(site.database(), "accounts WHERE email = 'race@partner.example'"))
        .isEqualTo(1);
    assertThat(
            Sql.count(
                site.database(),
                "emails WHERE kind = 'invitation-accepted' AND recipient = '" + ADA + "'"))
        .isPositive();
  }

  @Test
  void an_invitation_that_is_about_to_end_is_called_to_mind_once() {
    var link = invite(People.loggedIn(site, ADA), "late@partner.example");
    Sql.change(
        site.database(),
        "UPDATE invitations SET expires_at = now() + interval '1 day'"
            + " WHERE email = 'late@partner.example'");

    site.restart();

    mail.await("late@partner.example", 2);
    assertThat(site.visitor().get(link).status()).isEqualTo(404);
    assertThat(site.visitor().get(newestLink("late@partner.example")).status()).isEqualTo(200);
    site.restart();
    assertThat(mail.lettersTo("late@partner.example")).hasSize(2);
  }

  private static List<Integer> crowd(
      String link, Visitor visitor, IntFunction<Map<String, String>> forms) throws Exception {
    var answers = new ArrayList<Future<Integer>>();
    try (var crowd = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < 100; i++) {
        var mine = forms.apply(i);
        Callable<Integer> attempt = () -> visitor.post(link, mine).status();
        answers.add(crowd.submit(attempt));
      }
    }
    var statuses = new ArrayList<Integer>();
    for (var answer : answers) {
      statuses.add(answer.get());
    }
    return statuses;
  }

  /** Invites one person by the form, and answers the path of the link that came. */
  private static String invite(Visitor by, String email) {
    var list = by.submit(by.get(INVITE), INVITE, Map.of("email", email, "role", "member"));
    assertThat(list.path()).isEqualTo(LIST);
    mail.await(email, 1);
    return newestLink(email);
  }

  private static String newestLink(String email) {
    return mail.lettersTo(email).getLast().link("/invitations/").getPath();
  }

  private static long invitations(String email) {
    return Sql.count(site.database(), "invitations WHERE email = '" + email + "'");
  }

  private static String id(String email) {
    return Sql.list(site.database(), "SELECT id FROM invitations WHERE email = '" + email + "'")
        .getFirst();
  }
}
