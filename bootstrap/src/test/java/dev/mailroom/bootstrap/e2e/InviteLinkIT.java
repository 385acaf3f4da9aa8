package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.Clicks.button;
import static dev.mailroom.bootstrap.testing.Clicks.field;
import static dev.mailroom.bootstrap.testing.Clicks.link;
import static dev.mailroom.bootstrap.testing.Clicks.logIn;
import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static dev.mailroom.bootstrap.testing.People.INGRID;
import static dev.mailroom.bootstrap.testing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Chromium;
import dev.mailroom.bootstrap.testing.Letter;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People join a company that did not invite them by name: by its link, or by their domain. */
class InviteLinkIT {

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
  void a_link_lets_in_new_and_existing_people_of_its_domains_until_it_is_regenerated() {
    try (var ada = Chromium.profile(site.base().toString())) {
      var page = ada.newPage();
      logIn(page, ADA, PASSWORD);
      found(page, "Linked");
      link(page, "Ways to join").click();
      assertThat(page.locator("main").innerText()).contains("It is off.");
      field(page, "Allowed domains (optional)").fill("partner.example\nharbourlane.example");
      field(page, "Last day (optional)").fill("2034-12-31");
      field(page, "Maximum uses (optional)").fill("10");
      button(page, "Turn on invite link").click();
      page.getByText("The invite link is on.").waitFor();
      Chromium.shot(page, "invite-link");
      var link = path(field(page, "Link to hand out").inputValue());

      refuseOtherDomain(link);
      joinAsNew(link);
      joinAtOnce(link);

      page.reload();
      assertThat(page.locator(".facts").innerText()).contains("2 of 10", "Ada Park");
      regenerate(page);
      assertThat(field(page, "Link to hand out").inputValue()).doesNotContain(link);
      assertThat(site.visitor().get(link).status()).isEqualTo(410);
      assertThat(site.visitor().get(link).text()).contains("This link was turned off");
      page.navigate("/companies/linked/people");
      assertThat(page.locator("main").innerText()).contains("Noor Haddad", "Ingrid Voss");
    }
  }

  private static void refuseOtherDomain(String link) {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      page.navigate(link);
      assertThat(page.locator("main").innerText()).contains("Join Linked");
      field(page, "Email").fill("noor@elsewhere.example");
      button(page, "Send me a link").click();
      page.waitForSelector("#email-error");
      assertThat(page.locator("#email-error").innerText())
          .contains("This link is for addresses at harbourlane.example or partner.example.");
      assertThat(field(page, "Email").inputValue()).isEqualTo("noor@elsewhere.example");
      Chromium.shot(page, "join-wrong-domain");
    }
    assertThat(mail.lettersTo("noor@elsewhere.example")).isEmpty();
  }

  private static void joinAsNew(String link) {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      page.navigate(link);
      field(page, "Email").fill("noor@partner.example");
      button(page, "Send me a link").click();
      page.getByText("Check your inbox").first().waitFor();
      Chromium.shot(page, "join-sent");
      page.navigate(mailedTo("noor@partner.example"));
      field(page, "Your name").fill("Noor Haddad");
      field(page, "Password").fill(NEW_PASSWORD);
      Chromium.shot(page, "join-confirm");
      button(page, "Join Linked").click();
      page.getByText("You’re in.").waitFor();
      assertThat(page.url()).endsWith("/companies/linked");
    }
  }

  /** Her address is known to be hers. */
  private static void joinAtOnce(String link) {
    try (var browser = Chromium.profile(site.base().toString())) {
      var page = browser.newPage();
      page.navigate(link);
      link(page, "Log in").click();
      field(page, "Email").fill(INGRID);
      field(page, "Password").fill(PASSWORD);
      button(page, "Log in").click();
      page.getByText("You join as").waitFor();
      Chromium.shot(page, "join-at-once");
      button(page, "Join Linked").click();
      page.getByText("You’re in.").waitFor();
    }
    assertThat(Sql.count(site.database(), joinMails(INGRID))).isZero();
  }

  private static void regenerate(Page page) {
    link(page, "Regenerate").click();
    Chromium.shot(page, "regenerate-link");
    button(page, "Regenerate link").click();
    page.getByText("There is a new link.").waitFor();
    assertThat(page.locator(".facts").innerText()).contains("0 of 10");
  }

  @Test
  void who_has_an_account_whose_address_nobody_verified_confirms_it_first() {
    var owner = People.loggedIn(site, ADA);
    found(owner, "Unverified");
    var link = turnOn(owner, "unverified", Map.of());
    Sql.change(
        site.database(), "UPDATE accounts SET verified_at = NULL WHERE email = '" + EMIL + "'");
    var emil = People.loggedIn(site, EMIL);

    var asked = emil.submit(emil.get(link), link, Map.of("email", EMIL));
    assertThat(asked.text()).contains("If " + EMIL + " can join Unverified");
    assertThat(isVerified(EMIL)).isFalse();
    var confirm = mailedTo(EMIL);
    var stranger = site.visitor();
    assertThat(stranger.get(confirm).text()).contains("has an account here");
    var joined = emil.submit(emil.get(confirm), confirm, Map.of());

    assertThat(joined.path()).isEqualTo("/companies/unverified");
    assertThat(isVerified(EMIL)).isTrue();
    assertThat(emil.get(confirm).text()).contains("You’re in already");
  }

  @Test
  void a_stranger_learns_of_no_account_and_no_place() {
    var owner = People.loggedIn(site, ADA);
    found(owner, "Discreet");
    var link = turnOn(owner, "discreet", Map.of());

    var pages =
        List.of(ADA, BEN, "nobody@nowhere.example").stream()
            .map(email -> asking(link, email).replace(email, "somebody"))
            .toList();

    assertThat(pages).allMatch(pages.getFirst()::equals);
    assertThat(newestJoinMail("nobody@nowhere.example").subject())
        .isEqualTo(newestJoinMail(ADA).subject());
    for (int i = 0; i < 3; i++) {
      assertThat(asking(link, BEN).replace(BEN, "somebody")).isEqualTo(pages.getFirst());
    }
    assertThat(Sql.count(site.database(), joinMails(BEN))).isEqualTo(1);
  }

  private static String asking(String link, String email) {
    var visitor = site.visitor();
    return visitor.submit(visitor.get(link), link, Map.of("email", email)).text();
  }

  private static Letter newestJoinMail(String email) {
    return Awaitility.await("a mail to confirm " + email)
        .until(() -> joinMailsTo(email), letters -> !letters.isEmpty())
        .getLast();
  }

  private static List<Letter> joinMailsTo(String email) {
    return mail.lettersTo(email).stream()
        .filter(letter -> letter.text().contains("/join/confirm/"))
        .toList();
  }

  private static String joinMails(String email) {
    return "emails WHERE kind = 'join-confirm' AND recipient = '" + email + "'";
  }

  @Test
  void looking_changes_nothing_and_the_link_leaks_nowhere() {
    var owner = People.loggedIn(site, ADA);
    found(owner, "Scanned");
    var link = turnOn(owner, "scanned", Map.of("max-uses", "1"));
    var scanner = site.visitor();
    scanner.submit(scanner.get(link), link, Map.of("email", "kim@partner.example"));
    var confirm = mailedTo("kim@partner.example");

    for (int i = 0; i < 20; i++) {
      for (var path : List.of(link, confirm)) {
        assertThat(scanner.look(path).status()).isEqualTo(200);
        assertThat(scanner.head(path).status()).isEqualTo(200);
        assertThat(scanner.look(path).header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(scanner.look(path).header("Cache-Control")).contains("no-store");
      }
    }

    assertThat(uses("scanned")).isZero();
    assertThat(Sql.dump(site.database())).doesNotContain(lastPart(link), lastPart(confirm));
  }

  @Test
  void of_a_hundred_tries_at_once_no_more_join_than_the_link_lets_in() throws Exception {
    var owner = People.loggedIn(site, ADA);
    found(owner, "Crowded");
    var link = turnOn(owner, "crowded", Map.of("max-uses", "3"));
    var knocks = new ArrayList<Callable<Integer>>();
    for (var email : List.of(BEN, CY, EMIL, INGRID)) {
      verify(email);
      var visitor = People.loggedIn(site, email);
      var form = visitor.get(link).form(link);
      for (int i = 0; i < 25; i++) {
        knocks.add(() -> visitor.post(link, new LinkedHashMap<>(form)).status());
      }
    }

    var statuses = allAtOnce(knocks);

    assertThat(statuses).hasSize(100).containsOnly(303, 410);
    assertThat(statuses).filteredOn(status -> status == 303).hasSize(3);
    assertThat(uses("crowded")).isEqualTo(3);
    assertThat(
            Sql.count(
                site.database(),
                "members JOIN companies ON companies.id = company_id WHERE slug = 'crowded'"))
        .isEqualTo(4);
    assertThat(site.visitor().get(link).text()).contains("This link is used up");
  }

  private static List<Integer> allAtOnce(List<Callable<Integer>> knocks) throws Exception {
    var answers = new ArrayList<Future<Integer>>();
    try (var crowd = Executors.newFixedThreadPool(20)) {
      knocks.forEach(knock -> answers.add(crowd.submit(knock)));
    }
    var statuses = new ArrayList<Integer>();
    for (var answer : answers) {
      statuses.add(answer.get());
    }
    return statuses;
  }

  @Test
  void who_has_an_address_of_a_trusted_domain_joins_from_the_lobby() {
    try (var ada = Chromium.profile(site.base().toString())) {
      var page = ada.newPage();
      logIn(page, ADA, PASSWORD);
      found(page, "Trusting");
      link(page, "Ways to join").click();
      field(page, "Trusted domains (optional)").fill("harbourlane.example gmail.com");
      button(page, "Save trusted domains").click();
      page.waitForSelector("#trusted-error");
      assertThat(page.locator("#trusted-error").innerText()).contains("Leave out gmail.com");
      Chromium.shot(page, "trusted-domain-refused");
      field(page, "Trusted domains (optional)").fill("harbourlane.example");
      button(page, "Save trusted domains").click();
      page.getByText("Trusted domains saved.").waitFor();
    }
    try (var cy = Chromium.profile(site.base().toString())) {
      var page = cy.newPage();
      logIn(page, CY, PASSWORD);
      assertThat(page.locator("main").innerText())
          .contains("Organizations you can join", "at harbourlane.example");
      Chromium.shot(page, "lobby-to-join");
      button(page, "Join Trusting").click();
      page.getByText("You’re in.").waitFor();
      assertThat(page.url()).endsWith("/companies/trusting");
    }
    var ben = People.loggedIn(site, BEN);
    assertThat(ben.get("/lobby").text()).doesNotContain("Trusting");
    var form = ben.get("/lobby").form("/logout");
    assertThat(ben.post("/companies/trusting/join", form).status()).isEqualTo(404);
  }

  @Test
  void who_was_removed_comes_back_neither_by_link_nor_by_domain() {
    var owner = People.loggedIn(site, ADA);
    found(owner, "Firm");
    var link = turnOn(owner, "firm", Map.of());
    var joining = "/companies/firm/joining";
    owner.submit(
        owner.get(joining), joining + "/domains", Map.of("trusted", "nexusdynamics.example"));
    var ben = People.loggedIn(site, BEN);
    assertThat(ben.submit(ben.get(link), link, Map.of()).path()).isEqualTo("/companies/firm");
    var remove = "/companies/firm/people/" + account(BEN) + "/remove";

    owner.submit(owner.get(remove), remove, Map.of());

    assertThat(ben.get(link).text()).contains("You were removed from Firm");
    assertThat(ben.get("/lobby").text()).doesNotContain("Firm");
    var form = ben.get("/lobby").form("/logout");
    assertThat(ben.post("/companies/firm/join", form).status()).isEqualTo(404);
    assertThat(ben.post(link, form).status()).isEqualTo(410);
  }

  @Test
  void hostile_input_is_shown_as_it_is_and_changes_nothing() {
    var owner = People.loggedIn(site, ADA);
    found(owner, "Hostile");
    var joining = "/companies/hostile/joining";
    var evil = "\"><script>alert(1)</script>";

    var refused =
        owner.submit(
            owner.get(joining),
            joining + "/link",
            Map.of("role", evil, "domains", evil, "last-day", evil, "max-uses", evil));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.valueOf("last-day")).isEqualTo(evil);
    assertThat(refused.body()).doesNotContain("<script>alert");
    assertThat(uses("hostile")).isEqualTo(-1);
    var link = turnOn(owner, "hostile", Map.of());
    var visitor = site.visitor();
    var asked = visitor.submit(visitor.get(link), link, Map.of("email", evil + "@x.example"));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body()).doesNotContain("<script>alert");
    assertThat(visitor.get("/join/confirm").status()).isEqualTo(404);
    assertThat(visitor.get("/join/" + "A".repeat(43)).status()).isEqualTo(404);
  }

  private static void found(Page page, String name) {
    page.navigate("/companies/new");
    field(page, "Name").fill(name);
    button(page, "Create organization").click();
    page.waitForSelector(".flash");
  }

  private static void found(Visitor visitor, String name) {
    var path = "/companies/new";
    visitor.submit(visitor.get(path), path, Map.of("name", name));
  }

  /** Answers the path of the link. */
  private static String turnOn(Visitor owner, String slug, Map<String, String> terms) {
    var joining = "/companies/" + slug + "/joining";
    var page = owner.submit(owner.get(joining), joining + "/link", terms);
    assertThat(page.path()).isEqualTo(joining);
    return path(page.valueOf("url"));
  }

  private static String mailedTo(String email) {
    return newestJoinMail(email).link("/join/confirm/").getPath();
  }

  private static String path(String url) {
    return URI.create(url).getPath();
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Minus one where there is no link. */
  private static int uses(String slug) {
    return Sql.list(
            site.database(),
            "SELECT uses FROM invite_links JOIN companies ON companies.id = company_id"
                + " WHERE closed_at IS NULL AND slug = '"
                + slug
                + "'")
        .stream()
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(-1);
  }

  private static boolean isVerified(String email) {
    return Sql.count(
            site.database(), "accounts WHERE verified_at IS NOT NULL AND email = '" + email + "'")
        == 1;
  }

  private static void verify(String email) {
    Sql.change(
        site.database(), "UPDATE accounts SET verified_at = now() WHERE email = '" + email + "'");
  }

  private static String account(String email) {
    return Sql.list(site.database(), "SELECT id FROM accounts WHERE email = '" + email + "'")
        .getFirst();
  }
}
