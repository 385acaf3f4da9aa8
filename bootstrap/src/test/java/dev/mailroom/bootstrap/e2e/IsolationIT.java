package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static dev.mailroom.bootstrap.testing.People.INGRID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.Access;
import dev.mailroom.bootstrap.testing.Application;
import dev.mailroom.bootstrap.testing.Page;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.Visitor;
import dev.mailroom.domain.apikey.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route times everybody who must not use it, generated from the routes themselves. The
 * company in question is Nexus Dynamics: Ada owns it, Ben is a member, Emil a guest, Cy and Ingrid
 * belong elsewhere.
 */
class IsolationIT {

  private static final String SLUG = "nexus-dynamics";
  private static final List<String> INSIDE = List.of(ADA, BEN, "Ada Park", "Nexus Dynamics");

  private static RunningMailroom site;
  private static List<String> before;

  @BeforeAll
  static void start() {
    site = RunningMailroom.withPeople(Map.of());
    var invite = "/companies/" + SLUG + "/invite";
    var ada = People.loggedIn(site, ADA);
    ada.submit(ada.get(invite), invite, Map.of("email", "grace@example.org", "role", "member"));
    var joining = "/companies/" + SLUG + "/joining";
    ada.submit(ada.get(joining), joining + "/link", Map.of("role", "member"));
    ada.submit(ada.get(joining), joining + "/domains", Map.of("trusted", "fjord.example"));
    var key = "/companies/" + SLUG + "/api-keys/new";
    ada.submit(ada.get(key), key, Map.of("name", "Website", "scope-emails-read", "true"));
    var choices = "/account/notifications";
    ada.submit(ada.get(choices), choices + "/pause", Map.of());
    tellBen();
    var nexus = Application.of(site, ada, SLUG, scopes());
    nexus.put(
        "/subscriptions/website",
        "{\"title\": \"Website\", \"url\": \"https://x.example/\", \"audience\": \"everyone\"}");
    nexus.put(
        "/assignments/task-7",
        """
        {"person": "%s", "title": "Launch", "link": "https://x.example/7", "dueOn": "2099-01-01"}
        """
            .formatted(BEN));
    nexus.post(
        "/notifications",
        """
        {"kind": "task.added", "title": "Launch", "link": "https://x.example/7", "to": "everyone",
         "place": {"key": "website", "title": "Website", "url": "https://x.example/"}}
        """);
    before = kept();
  }

  private static String[] scopes() {
    return Stream.of(Scope.values()).map(Scope::code).toArray(String[]::new);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @AfterEach
  void nothing_that_was_refused_has_changed_anything() {
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void every_route_says_whom_it_is_for() {
    assertThat(site.addresses()).isNotEmpty().allSatisfy(Access::of);
  }

  @Test
  void strangers_are_sent_to_the_log_in_or_find_nothing() {
    for (var visitor : List.of(site.visitor(), disabled())) {
      for (var route : routes(Access.SIGNED_IN, Access.MEMBER, Access.MANAGER)) {
        var answer = knock(visitor, route);
        assertThat(answer.status()).as(route).isIn(303, 403, 404);
        if (answer.status() == 303) {
          assertThat(answer.header("Location")).as(route).startsWith("/login");
        }
      }
      for (var route : routes(Access.SITE_ADMINISTRATOR)) {
        assertThat(knock(visitor, route).status()).as(route).isEqualTo(404);
      }
    }
  }

  @Test
  void for_people_of_other_companies_a_company_does_not_exist() {
    for (var email : List.of(CY, INGRID)) {
      var outsider = People.loggedIn(site, email);
      for (var route : routes(Access.MEMBER, Access.MANAGER)) {
        var answer = knock(outsider, route);
        assertThat(answer.status()).as(email + " " + route).isEqualTo(404);
        assertThat(answer.text()).as(route).doesNotContain(INSIDE);
      }
    }
  }

  @Test
  void what_managers_do_is_not_there_for_members_and_guests() {
    for (var email : List.of(BEN, EMIL)) {
      var lower = People.loggedIn(site, email);
      for (var route : routes(Access.MANAGER)) {
        assertThat(knock(lower, route).status()).as(email + " " + route).isEqualTo(404);
      }
    }
  }

  @Test
  void the_admin_panel_is_not_there_for_owners_of_companies() {
    var owner = People.loggedIn(site, INGRID);
    for (var route : routes(Access.SITE_ADMINISTRATOR)) {
      assertThat(knock(owner, route).status()).as(route).isEqualTo(404);
    }
  }

  @Test
  void no_session_opens_what_applications_call() {
    for (var visitor : List.of(site.visitor(), People.loggedIn(site, ADA))) {
      for (var route : routes(Access.APPLICATION)) {
        assertThat(knock(visitor, route).status()).as(route).isEqualTo(401);
      }
    }
  }

  /** Ada belongs to both companies. */
  @Test
  void what_a_company_has_does_not_exist_for_the_key_of_another() {
    var harbour = Application.of(site, People.loggedIn(site, INGRID), "harbour-lane", scopes());
    harbour.get("/company");
    before = kept();
    for (var route : routes(Access.APPLICATION)) {
      var hers = id("notifications WHERE recipient = '" + ADA + "'");
      var call = route.replaceFirst("^\\S+ /api/v1", "");
      var path = path(call.replace("notifications/{id}", "notifications/" + hers), SLUG);
      var asked = path + "?person=" + ADA;
      if (route.contains("{") && !route.startsWith("PUT ")) {
        var person = "{\"person\": \"" + INGRID + "\"}";
        var answer = harbour.send(route.substring(0, route.indexOf(' ')), asked, person);
        assertThat(answer.statusCode()).as(route + " " + answer.body()).isEqualTo(404);
      }
    }
  }

  @Test
  void the_ids_of_other_companies_are_unknown_in_ones_own() {
    var owner = People.loggedIn(site, INGRID);
    for (var route : routes(Access.MANAGER)) {
      if (route.replace("{slug}", "").contains("{")) {
        assertThat(knock(owner, route, "harbour-lane").status()).as(route).isEqualTo(404);
      }
    }
  }

  @Test
  void what_stands_under_the_bell_of_another_is_not_there() {
    var ada = People.loggedIn(site, ADA);
    var routes =
        site.addresses().stream().filter(it -> it.startsWith("POST /notifications/{id}")).toList();

    assertThat(routes)
        .isNotEmpty()
        .allSatisfy(route -> assertThat(knock(ada, route).status()).isEqualTo(404));
  }

  private static void tellBen() {
    Sql.change(
        site.database(),
        """
        WITH event AS (
          INSERT INTO events (id, company_id, kind, title, body, link, at, expires_at)
          SELECT gen_random_uuid(), id, 'comment.added', 'The launch plan', '',
            'https://app.example.com/7', now(), now()
          FROM companies WHERE slug = '%s'
          RETURNING id, company_id)
        INSERT INTO notifications (id, event_id, company_id, account_id, recipient, decision, reason,
          listed, waiting)
        SELECT gen_random_uuid(), event.id, event.company_id, accounts.id, accounts.email, 'at_once',
          'addressed', true, false
        FROM event, accounts WHERE accounts.email = '%s'
        """
            .formatted(SLUG, BEN));
  }

  private static List<String> routes(Access... asked) {
    var wanted = List.of(asked);
    return site.addresses().stream().filter(route -> wanted.contains(Access.of(route))).toList();
  }

  private static Page knock(Visitor visitor, String route) {
    return knock(visitor, route, SLUG);
  }

  /** With ids that exist, and with the form's own token, so that only the right is missing. */
  private static Page knock(Visitor visitor, String route, String slug) {
    var pages =
        Stream.of("role", "remove", "restore")
            .map(act -> route.replace("{act}", act))
            .distinct()
            .map(one -> knockAt(visitor, one, slug))
            .toList();
    assertThat(pages).as(route).extracting(Page::status).containsOnly(pages.getFirst().status());
    return pages.getFirst();
  }

  private static Page knockAt(Visitor visitor, String route, String slug) {
    var path = path(route.substring(route.indexOf(' ') + 1), slug);
    var method = route.substring(0, route.indexOf(' '));
    return switch (method) {
      case "GET" -> visitor.look(path);
      case "HEAD" -> visitor.head(path);
      case "POST" -> visitor.post(path, token(visitor));
      case "PUT", "DELETE" -> visitor.ask(method, path);
      default -> throw new AssertionError("no such method: " + route);
    };
  }

  private static String path(String template, String slug) {
    return template
        .replace("{slug}", slug)
        .replace("{placeKey}", "website")
        .replace("{key}", "task-7")
        .replaceAll("\\{\\w+}", id(named(template)));
  }

  private static String named(String template) {
    if (template.contains("/invitations/{id}")) {
      return "invitations";
    }
    if (template.contains("/api-keys/{id}")) {
      return "api_keys";
    }
    if (template.contains("/emails/{id}")) {
      return "emails";
    }
    if (template.contains("/events/{id}")) {
      return "events";
    }
    if (template.contains("/notifications/{id}")) {
      return "notifications WHERE recipient = '" + BEN + "'";
    }
    return template.contains("/companies/{id}")
        ? "companies"
        : "accounts WHERE email = '" + BEN + "'";
  }

  private static String id(String of) {
    return Sql.list(site.database(), "SELECT id FROM " + of).getFirst();
  }

  private static Map<String, String> token(Visitor visitor) {
    var page = visitor.get("/lobby");
    var form = page.path().equals("/lobby") ? page.form("/logout") : page.form("/login");
    var fields = new HashMap<String, String>();
    fields.put("csrf", form.getOrDefault("csrf", ""));
    return fields;
  }

  /** Logged in once, then disabled; able to log in anew, so that the next test can. */
  private static Visitor disabled() {
    var visitor = People.loggedIn(site, CY);
    var ada = People.loggedIn(site, ADA);
    for (var act : List.of("disable", "enable")) {
      var path = "/admin/accounts/" + id("accounts WHERE email = '" + CY + "'") + "/" + act;
      ada.submit(ada.get(path), path, Map.of());
    }
    return visitor;
  }

  private static List<String> kept() {
    return Sql.list(
        site.database(),
        """
        SELECT (SELECT md5(string_agg(m::text, '' ORDER BY m::text)) FROM members m)
          || (SELECT md5(string_agg(c::text, '' ORDER BY c::text)) FROM companies c)
          || (SELECT md5(string_agg(i::text, '' ORDER BY i::text)) FROM invitations i)
          || (SELECT md5(string_agg(l::text, '' ORDER BY l::text)) FROM invite_links l)
          || (SELECT md5(string_agg(d::text, '' ORDER BY d::text)) FROM trusted_domains d)
          || (SELECT md5(string_agg(k::text, '' ORDER BY k::text)) FROM api_keys k)
          || (SELECT md5(string_agg(p::text, '' ORDER BY p::text)) FROM notification_preferences p)
          || (SELECT md5(string_agg(p::text, '' ORDER BY p::text)) FROM places p)
          || (SELECT md5(string_agg(s::text, '' ORDER BY s::text)) FROM place_members s)
          || (SELECT md5(string_agg(a::text, '' ORDER BY a::text)) FROM assignments a)
          || (SELECT md5(string_agg(n::text, '' ORDER BY n::text)) FROM notifications n)\
        """);
  }
}
