package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static dev.mailroom.bootstrap.testing.People.INGRID;
import static dev.mailroom.bootstrap.testing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Page;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Forgot password?" by people, link scanners, guessers and racers. */
class PasswordResetIT {

  private static final String NEW_PASSWORD = "copper thistle marble harbour";
  private static final String FORGOT = "/forgot-password";

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

  /** Every test begins after a day without any request. */
  @BeforeEach
  void time_passes() {
    Sql.change(site.database(), "DELETE FROM tries");
  }

  @Test
  void known_unknown_and_throttled_addresses_get_the_same_answer() {
    var visitor = site.visitor();

    var known = ask(visitor, BEN);
    mail.await(BEN, mail.lettersTo(BEN).size() + 1);
    var throttled = ask(visitor, BEN);
    var unknown = ask(visitor, "nobody@nexusdynamics.example");

    assertThat(known.status()).isEqualTo(200);
    assertThat(List.of(seen(throttled, BEN), seen(unknown, "nobody@nexusdynamics.example")))
        .containsOnly(seen(known, BEN));
    Awaitility.await().until(() -> Sql.count(site.database(), "reset_requests") == 0);
    assertThat(mail.lettersTo("nobody@nexusdynamics.example")).isEmpty();
    assertThat(Sql.count(site.database(), "emails WHERE state IN ('queued', 'sending')")).isZero();
  }

  @Test
  void the_answer_is_the_same_while_mail_is_down() {
    var visitor = site.visitor();
    var before = ask(visitor, "stranger@nexusdynamics.example");

    try (var without = RunningMailroom.withPeople(Map.of())) {
      var down = ask(without.visitor(), CY);

      assertThat(seen(down, CY)).isEqualTo(seen(before, "stranger@nexusdynamics.example"));
      Awaitility.await()
          .until(() -> Sql.count(without.database(), "emails WHERE state = 'held'") == 1);
    }
  }

  @Test
  void link_scanners_do_not_use_the_link_up() {
    var link = linkFor(CY);
    var scanner = site.visitor();

    for (int i = 0; i < 50; i++) {
      assertThat(scanner.look(link).status()).isEqualTo(200);
      assertThat(scanner.head(link).status()).isEqualTo(200);
    }

    assertThat(choose(site.visitor(), link, NEW_PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void one_of_a_hundred_at_once_succeeds() throws Exception {
    var link = linkFor(INGRID);
    var visitor = site.visitor();
    var form = visitor.get(link).form(link);
    var answers = new ArrayList<Future<Page>>();
    long mailsBefore = mail.lettersTo(INGRID).size();

    try (var crowd = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < 100; i++) {
        var mine = new java.util.LinkedHashMap<>(form);
        mine.put("new-password", "copper thistle marble " + i);
        Callable<Page> attempt = () -> visitor.post(link, mine);
        answers.add(crowd.submit(attempt));
      }
    }

    var statuses = new ArrayList<Integer>();
    for (var answer : answers) {
      statuses.add(answer.get().status());
    }
    assertThat(statuses).containsOnly(303, 410);
    assertThat(statuses).filteredOn(status -> status == 303).hasSize(1);
    int winner = statuses.indexOf(303);
    assertThat(site.visitor().logIn(INGRID, "copper thistle marble " + winner).path())
        .isEqualTo("/lobby");
    mail.await(INGRID, (int) mailsBefore + 1);
  }

  @Test
  void a_new_password_ends_every_session_and_logs_nobody_in() {
    var elsewhere = People.loggedIn(site, EMIL);
    var link = linkFor(EMIL);
    int before = mail.lettersTo(EMIL).size();
    var here = site.visitor();

    var changed = choose(here, link, NEW_PASSWORD);

    assertThat(changed.header("Location")).endsWith("/login");
    assertThat(here.look("/lobby").status()).isEqualTo(303);
    assertThat(elsewhere.look("/lobby").header("Location")).contains("/login");
    assertThat(site.visitor().logIn(EMIL, PASSWORD).text()).contains("do not match");
    assertThat(site.visitor().logIn(EMIL, NEW_PASSWORD).path()).isEqualTo("/lobby");
    assertThat(mail.await(EMIL, before + 1).subject()).containsIgnoringCase("changed");
    assertThat(here.get(link).status()).isEqualTo(410);
  }

  @Test
  void only_the_newest_link_works() {
    var older = linkFor(BEN);
    time_passes();
    var newer = linkFor(BEN);

    var dead = site.visitor().get(older);

    assertThat(dead.status()).isEqualTo(410);
    assertThat(dead.text()).contains("This link no longer works").contains("Send a new link");
    assertThat(site.visitor().get(newer).status()).isEqualTo(200);
  }

  @Test
  void a_link_dies_after_half_an_hour_and_its_page_offers_a_new_one() {
    var link = linkFor(BEN);

    Sql.change(site.database(), "UPDATE reset_links SET expires_at = now() - interval '1 second'");

    var dead = site.visitor().get(link);
    assertThat(dead.status()).isEqualTo(410);
    assertThat(dead.document().select("a[href=/forgot-password]")).isNotEmpty();
  }

  @Test
  void a_link_dies_with_its_account_and_does_not_rise_again() {
    var link = linkFor(CY);
    var form = site.visitor().get(link).form(link);
    var ada = People.loggedIn(site, ADA);
    var id = accountId(CY);

    act(ada, id, "disable");

    assertThat(site.visitor().get(link).status()).isEqualTo(410);
    assertThat(form).isNotEmpty();
    act(ada, id, "enable");
    assertThat(site.visitor().get(link).status()).isEqualTo(410);
  }

  @Test
  void a_disabled_account_gets_no_link() {
    var ada = People.loggedIn(site, ADA);
    act(ada, accountId(CY), "disable");
    int before = mail.lettersTo(CY).size();

    var answer = ask(site.visitor(), CY);

    assertThat(answer.status()).isEqualTo(200);
    Awaitility.await().until(() -> Sql.count(site.database(), "reset_requests") == 0);
    assertThat(
            Sql.count(
                site.database(),
                "reset_links JOIN accounts ON id = account_id" + " WHERE email = '" + CY + "'"))
        .isZero();
    assertThat(mail.lettersTo(CY).stream().skip(before))
        .noneMatch(letter -> letter.text().contains("/reset-password/"));
    act(ada, accountId(CY), "enable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        BEN_AND_CY,
        "ben@nexusdynamics.example;cy@harbourlane.example",
        "ben@nexusdynamics.example cy@harbourlane.example",
        "ben@nexusdynamics.example\r\nBcc: cy@harbourlane.example",
        "ben@nexusdynamics.example\ncy@harbourlane.example",
        "Ben <ben@nexusdynamics.example>",
        "ben@nexusdynamics.example%0acy@harbourlane.example",
        "\"ben@nexusdynamics.example, cy\"@harbourlane.example",
        "ben@[127.0.0.1]",
        "ben@localhost",
        "ben@nexusdynamics.example\u0000",
        "<script>alert(1)</script>@nexusdynamics.example"
      })
  void anything_but_one_address_is_refused_beside_the_field(String typed) {
    var answer = ask(site.visitor(), typed);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problemOf("email")).contains("Enter one email address");
    assertThat(answer.body()).doesNotContain("<script>alert");
    assertThat(Sql.count(site.database(), "reset_requests")).isZero();
  }

  @Test
  void a_weak_password_is_refused_and_the_link_stays() {
    var link = linkFor(BEN);

    for (var weak : List.of("", "short", "password1234", BEN, "x".repeat(129))) {
      var answer = choose(site.visitor(), link, weak);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problemOf("new-password")).isNotEmpty();
      assertThat(answer.valueOf("new-password")).isEmpty();
    }

    assertThat(site.visitor().get(link).status()).isEqualTo(200);
  }

  @Test
  void the_page_of_a_link_keeps_its_address_to_itself() {
    var page = site.visitor().get(linkFor(BEN));

    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.document().select("[src^=http], link[href^=http]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "a%0d%0ab"})
  void an_invented_link_is_dead(String token) {
    assertThat(site.visitor().get("/reset-password/" + token).status()).isBetween(400, 410);
  }

  static final String BEN_AND_CY = "ben@nexusdynamics.example,cy@harbourlane.example";

  private static Page ask(Visitor visitor, String email) {
    return visitor.submit(visitor.get(FORGOT), FORGOT, Map.of("email", email));
  }

  /** What the visitor could tell answers apart by. */
  private static String seen(Page page, String address) {
    var headers = new java.util.TreeMap<>(page.headers().map());
    headers.remove("date");
    headers.remove("set-cookie");
    headers.remove("content-length");
    var body =
        page.body()
            .replace(address, "THE ADDRESS")
            .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "");
    return page.status() + "\n" + headers + "\n" + body;
  }

  private static String linkFor(String email) {
    int before = mail.lettersTo(email).size();
    ask(site.visitor(), email);
    return mail.await(email, before + 1).resetLink().getPath();
  }

  private static Page choose(Visitor visitor, String link, String password) {
    return visitor.post(visitor.get(link), link, Map.of("new-password", password));
  }

  private static String accountId(String email) {
    return Sql.list(site.database(), "SELECT id FROM accounts WHERE email = '" + email + "'")
        .getFirst();
  }

  private static void act(Visitor administrator, String account, String action) {
    var path = "/admin/accounts/" + account + "/" + action;
    var done = administrator.submit(administrator.get(path), path, Map.of());
    assertThat(done.path()).isEqualTo("/admin");
  }
}
