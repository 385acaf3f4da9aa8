package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static dev.mailroom.bootstrap.testing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Page;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.Visitor;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may administer the site, and what they can do to each other. */
class AdministrationIT {

  private static MailServer mail;
  private static RunningMailroom site;

  @BeforeAll
  static void start() {
    mail = MailServer.start("app-password-of-the-mailbox");
    site = RunningMailroom.withPeople(Map.of());
  }

  @AfterAll
  static void stop() {
    site.close();
    mail.close();
  }

  @Test
  void for_everybody_but_administrators_there_is_no_admin_page() {
    var ada = People.loggedIn(site, ADA);
    new Panel(ada).save(mail.settings());
    new Panel(ada).test("grace@example.org", "Hello", "Can you read me?");
    var paths = adminPaths(ada);
    var demoted = demotedWhileLoggedIn(ada);
    var missing = seen(site.visitor().get("/no-such-page"));

    assertThat(paths)
        .contains("/admin", "/admin/email", "/admin/email/check", "/admin/email/test")
        .anyMatch(path -> path.endsWith("/disable"))
        .anyMatch(path -> path.endsWith("/promote"))
        .anyMatch(path -> path.endsWith("/stages"));
    for (var stranger : List.of(site.visitor(), People.loggedIn(site, BEN), demoted)) {
      for (var path : paths) {
        assertThat(stranger.look(path).status()).as("GET " + path).isEqualTo(404);
        assertThat(stranger.head(path).status()).as("HEAD " + path).isEqualTo(404);
        assertThat(stranger.post(path, Map.of()).status()).as("POST " + path).isEqualTo(404);
        assertThat(stranger.post(path, withToken(stranger)).status()).isEqualTo(404);
      }
    }
    assertThat(seen(site.visitor().get("/admin"))).isEqualTo(missing);
  }

  @Test
  void a_disabled_administrator_is_out_at_once() {
    var ada = People.loggedIn(site, ADA);
    act(ada, CY, "promote");
    var cy = People.loggedIn(site, CY);
    assertThat(cy.look("/admin").status()).isEqualTo(200);

    act(ada, CY, "disable");

    assertThat(cy.look("/admin").status()).isEqualTo(404);
    assertThat(cy.look("/lobby").header("Location")).contains("/login");
    assertThat(site.visitor().logIn(CY, PASSWORD).text()).contains("do not match");
    assertThat(Sql.list(site.database(), "SELECT action FROM audit_log ORDER BY id")).isNotEmpty();
  }

  @Test
  void a_disabled_person_looks_like_a_wrong_password() {
    var ada = People.loggedIn(site, ADA);
    act(ada, EMIL, "disable");

    var disabled = site.visitor().logIn(EMIL, PASSWORD);
    var wrong = site.visitor().logIn(BEN, "not the password of Ben");

    assertThat(disabled.status()).isEqualTo(wrong.status());
    assertThat(seen(disabled).replace(EMIL, "X")).isEqualTo(seen(wrong).replace(BEN, "X"));
    act(ada, EMIL, "enable");
    assertThat(site.visitor().logIn(EMIL, PASSWORD).path()).isEqualTo("/lobby");
  }

  @Test
  void a_company_whose_owner_is_disabled_is_given_another() {
    var ada = People.loggedIn(site, ADA);
    new Panel(ada).save(mail.settings());
    act(ada, EMIL, "disable");
    try {
      var before = mail.lettersTo(ADA).size();
      var row = ada.get("/admin?tab=companies").document().select("tr:contains(Fjord Analytics)");
      var path = row.select("a:contains(Appoint owner)").attr("href");
      var question = ada.get(path);
      assertThat(question.text()).contains("Who is to own Fjord Analytics?", ADA);

      var list = ada.submit(question, path, Map.of("person", id(site, ADA)));

      assertThat(list.text()).contains("Appointed. An email says so.");
      assertThat(list.document().select("tr:contains(Fjord Analytics) td[data-label=Owner]").text())
          .isEqualTo("Ada Park");
      assertThat(mail.await(ADA, before + 1).subject()).contains("Fjord Analytics");
      assertThat(ada.get("/companies/fjord-analytics").text()).contains("You are an owner.");
      assertThat(Sql.count(site.database(), "audit_log WHERE action = 'owner_appointed'"))
          .isEqualTo(1);
      assertThat(ada.get(path).status()).isEqualTo(404);
    } finally {
      act(ada, EMIL, "enable");
    }
  }

  @Test
  void the_last_administrator_cannot_be_demoted_or_disabled() {
    try (var alone = RunningMailroom.withPeople(Map.of())) {
      var ada = People.loggedIn(alone, ADA);
      var id = id(alone, ADA);

      for (var action : List.of("demote", "disable")) {
        var path = "/admin/accounts/" + id + "/" + action;
        var answer = ada.submit(ada.get(path), path, Map.of());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("last site administrator");
      }

      assertThat(ada.get("/admin").status()).isEqualTo(200);
    }
  }

  @Test
  void of_two_administrators_who_demote_each_other_at_once_one_stays() throws Exception {
    try (var pair = RunningMailroom.withPeople(Map.of())) {
      var ada = People.loggedIn(pair, ADA);
      var promote = "/admin/accounts/" + id(pair, BEN) + "/promote";
      ada.submit(ada.get(promote), promote, Map.of());
      var ben = People.loggedIn(pair, BEN);

      var statuses =
          atOnce(
              demotion(ada, "/admin/accounts/" + id(pair, BEN) + "/demote"),
              demotion(ben, "/admin/accounts/" + id(pair, ADA) + "/demote"));

      assertThat(statuses).contains(303).containsAnyOf(404, 409);
      assertThat(Sql.count(pair.database(), "accounts WHERE site_role = 'administrator'"))
          .isEqualTo(1);
    }
  }

  @Test
  void a_post_without_its_token_or_from_another_site_changes_nothing() {
    var ada = People.loggedIn(site, ADA);
    var path = "/admin/accounts/" + id(site, BEN) + "/promote";
    var form = ada.get(path).form(path);
    var bensToken = withToken(People.loggedIn(site, BEN));

    assertThat(ada.post(path, Map.of()).status()).isEqualTo(403);
    assertThat(ada.post(path, Map.of("csrf", "")).status()).isEqualTo(403);
    assertThat(ada.post(path, Map.of("csrf", "A".repeat(43))).status()).isEqualTo(403);
    assertThat(ada.post(path, bensToken).status()).isEqualTo(403);
    assertThat(ada.postRaw(path, "text/plain", "csrf=" + form.get("csrf")).status()).isEqualTo(415);
    assertThat(ada.postRaw(path, "application/json", "{}").status()).isEqualTo(415);
    ada.with("Origin", "https://evil.example");
    assertThat(ada.post(path, form).status()).isEqualTo(403);
    ada.with("Origin", site.base().toString()).with("Sec-Fetch-Site", "cross-site");
    assertThat(ada.post(path, form).status()).isEqualTo(403);
    ada.with("Sec-Fetch-Site", "same-site");
    assertThat(ada.post(path, form).status()).isEqualTo(403);

    assertThat(role(BEN)).isEqualTo("person");
    ada.with("Sec-Fetch-Site", "same-origin");
    assertThat(ada.post(path, form).status()).isEqualTo(303);
    assertThat(role(BEN)).isEqualTo("administrator");
    act(People.loggedIn(site, ADA), BEN, "demote");
  }

  @Test
  void a_get_never_changes_anything() {
    var ada = People.loggedIn(site, ADA);
    var before = Sql.list(site.database(), "SELECT count(*) FROM audit_log").getFirst();

    for (var action : List.of("promote", "disable")) {
      assertThat(ada.get("/admin/accounts/" + id(site, BEN) + "/" + action).status())
          .isEqualTo(200);
    }

    assertThat(ada.look("/logout").status()).isEqualTo(405);
    assertThat(role(BEN)).isEqualTo("person");
    assertThat(Sql.list(site.database(), "SELECT count(*) FROM audit_log")).containsExactly(before);
  }

  @Test
  void foreign_and_invented_ids_are_not_found() {
    var ada = People.loggedIn(site, ADA);

    for (var id : List.of("1", "x", "../email", "00000000-0000-0000-0000-000000000000")) {
      assertThat(ada.look("/admin/accounts/" + id + "/promote").status()).isEqualTo(404);
      assertThat(ada.look("/admin/email/test/" + id).status()).isIn(404, 200);
    }
    assertThat(ada.look("/admin/accounts/" + id(site, BEN) + "/delete").status()).isEqualTo(404);
    assertThat(People.loggedIn(site, BEN).look("/companies/fjord-analytics").status())
        .isEqualTo(404);
  }

  /** Everything that an administrator can reach, found by following links and forms. */
  private static SortedSet<String> adminPaths(Visitor administrator) {
    var found = new TreeSet<String>();
    var open = new ArrayDeque<>(List.of("/lobby", "/admin?tab=accounts", "/admin?tab=companies"));
    var visited = new TreeSet<String>();
    while (!open.isEmpty()) {
      var path = open.remove();
      if (visited.add(path)) {
        for (var next : administratorsLinks(administrator.get(path))) {
          found.add(next);
          open.add(next);
        }
      }
    }
    Sql.list(site.database(), "SELECT email_id FROM test_emails")
        .forEach(test -> {
          found.add("/admin/email/test/" + test);
          found.add("/admin/email/test/" + test + "/stages");
        });
    return found;
  }

  private static List<String> administratorsLinks(Page page) {
    return page.document().select("a[href], form[action], [hx-post], [hx-get]").stream()
        .flatMap(
            element -> List.of("href", "action", "hx-post", "hx-get").stream().map(element::attr))
        .map(link -> link.replaceAll("#.*", ""))
        .filter(link -> link.startsWith("/admin"))
        .toList();
  }

  private static Visitor demotedWhileLoggedIn(Visitor administrator) {
    act(administrator, CY, "promote");
    var cy = People.loggedIn(site, CY);
    act(administrator, CY, "demote");
    return cy;
  }

  private static void act(Visitor administrator, String email, String action) {
    var path = "/admin/accounts/" + id(site, email) + "/" + action;
    var done = administrator.submit(administrator.get(path), path, Map.of());
    assertThat(done.path()).as(action + " " + email).isEqualTo("/admin");
  }

  private static Callable<Integer> demotion(Visitor administrator, String path) {
    var form = administrator.get(path).form(path);
    return () -> administrator.post(path, form).status();
  }

  private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    try (var both = Executors.newFixedThreadPool(2)) {
      var first = both.submit(one);
      var second = both.submit(other);
      return List.of(first.get(), second.get());
    }
  }

  /** A token that the visitor's own forms carry. */
  private static Map<String, String> withToken(Visitor visitor) {
    var token = visitor.get("/login").document().select("input[name=csrf]").attr("value");
    return new HashMap<>(Map.of("csrf", token));
  }

  private static String seen(Page page) {
    return page.status() + page.body().replaceAll("name=\"csrf\" value=\"[^\"]*\"", "");
  }

  private static String id(RunningMailroom where, String email) {
    return Sql.list(where.database(), "SELECT id FROM accounts WHERE email = '" + email + "'")
        .getFirst();
  }

  private static String role(String email) {
    return Sql.list(site.database(), "SELECT site_role FROM accounts WHERE email = '" + email + "'")
        .getFirst();
  }
}
