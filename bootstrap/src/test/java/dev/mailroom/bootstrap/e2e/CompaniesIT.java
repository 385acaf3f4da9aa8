package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static dev.mailroom.bootstrap.testing.People.INGRID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Page;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A company's life and that of its people, on the pages and in the mails. */
class CompaniesIT {

  private static final String NEXUS = "/companies/nexus-dynamics";
  private static final String HARBOUR = "/companies/harbour-lane";

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
  void a_company_is_created_renamed_and_given_up_by_nobody() {
    var cy = People.loggedIn(site, CY);
    var lobby = cy.get("/lobby");
    assertThat(lobby.document().select("a.company-new").attr("href")).isEqualTo("/companies/new");

    var home = cy.submit(cy.get("/companies/new"), "/companies/new", Map.of("name", "Quill & Co"));
    assertThat(home.path()).isEqualTo("/companies/quill-co");
    assertThat(home.text()).contains("Quill & Co", "1 member. You are an owner.");

    var settings = home.path() + "/settings";
    var taken = cy.submit(cy.get(settings), settings, Map.of("slug", "nexus-dynamics"));
    assertThat(taken.problemOf("slug")).contains("Another organization has this address");
    var renamed =
        cy.submit(
            cy.get(settings),
            settings,
            Map.of("name", "Quill Press", "slug", "quill", "zone", "Europe/Oslo"));
    assertThat(renamed.path()).isEqualTo("/companies/quill/settings");
    assertThat(renamed.text()).contains("Settings saved.", "Settings of Quill Press");
    assertThat(renamed.valueOf("name")).isEqualTo("Quill Press");
    assertThat(cy.get("/companies/quill-co").status()).isEqualTo(404);

    var kept = cy.submit(cy.get("/companies/quill/leave"), "/companies/quill/leave", Map.of());
    assertThat(kept.status()).isEqualTo(409);
    assertThat(kept.text()).contains("You are the last owner");
    assertThat(audited(CY)).contains("company_created", "company_changed");
  }

  @Test
  void a_member_is_promoted_removed_and_restored_and_hears_each_time() {
    var ada = People.loggedIn(site, ADA);
    var ben = People.loggedIn(site, BEN);
    int before = mail.lettersTo(BEN).size();

    var people = act(ada, NEXUS, BEN, "role", Map.of("role", "admin"));
    assertThat(people.document().select("tr:contains(Ben Okafor) td[data-label=Role]").text())
        .isEqualTo("Admin");
    assertThat(mail.await(BEN, before + 1).subject()).contains("an admin", "Nexus Dynamics");
    assertThat(ben.get(NEXUS + "/settings").status()).isEqualTo(200);

    var without = act(ada, NEXUS, BEN, "remove", Map.of());
    assertThat(without.document().select("details .person-name").text()).isEqualTo("Ben Okafor");
    assertThat(mail.await(BEN, before + 2).subject()).contains("removed", "Nexus Dynamics");
    assertThat(ben.get(NEXUS).status()).isEqualTo(404);
    assertThat(ben.get("/lobby").text()).doesNotContain("Nexus Dynamics");

    act(ada, NEXUS, BEN, "restore", Map.of());
    assertThat(mail.await(BEN, before + 3).subject()).contains("added", "Nexus Dynamics");
    assertThat(ben.get(NEXUS).text()).contains("You are an admin.");
    assertThat(audited(ADA)).contains("member_role_changed", "member_removed", "member_restored");
  }

  @Test
  void who_leaves_is_out_and_cannot_be_brought_back() {
    var emil = People.loggedIn(site, EMIL);

    var lobby = emil.submit(emil.get(NEXUS + "/leave"), NEXUS + "/leave", Map.of());

    assertThat(lobby.path()).isEqualTo("/lobby");
    assertThat(lobby.text()).contains("You left that organization.");
    assertThat(emil.get(NEXUS).status()).isEqualTo(404);
    var ada = People.loggedIn(site, ADA);
    assertThat(ada.get(path(NEXUS, EMIL, "restore")).status()).isEqualTo(404);
    assertThat(ada.get(NEXUS + "/people").text()).doesNotContain("Emil Strand");
  }

  @Test
  void the_last_owner_cannot_step_down() {
    var ingrid = People.loggedIn(site, INGRID);
    var path = path(HARBOUR, INGRID, "role");

    var refused = ingrid.submit(ingrid.get(path), path, Map.of("role", "guest"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("This is the last owner");
    assertThat(
            Sql.count(
                site.database(),
                "members WHERE role = 'owner' AND account_id = '" + id(INGRID) + "'"))
        .isEqualTo(1);
  }

  @Test
  void two_owners_who_demote_each_other_at_once_leave_one() throws Exception {
    var fjord = "/companies/fjord-analytics";
    var emil = People.loggedIn(site, EMIL);
    act(emil, fjord, ADA, "role", Map.of("role", "owner"));
    var ada = People.loggedIn(site, ADA);
    var ofAda = demotion(emil, path(fjord, ADA, "role"));
    var ofEmil = demotion(ada, path(fjord, EMIL, "role"));

    List<Integer> statuses;
    try (var both = Executors.newFixedThreadPool(2)) {
      var first = both.submit(ofAda);
      var second = both.submit(ofEmil);
      statuses = List.of(first.get(), second.get());
    }

    assertThat(statuses).containsExactlyInAnyOrder(303, 404);
    assertThat(
            Sql.count(
                site.database(),
                "members JOIN companies ON companies.id = company_id WHERE role = 'owner' AND slug ="
                    + " 'fjord-analytics'"))
        .isEqualTo(1);
  }

  private static Callable<Integer> demotion(Visitor owner, String path) {
    var form = owner.get(path).form(path);
    form.put("role", "member");
    return () -> owner.post(path, form).status();
  }

  @Test
  void outsiders_and_lower_roles_find_nothing() {
    var outsider = People.loggedIn(site, BEN);
    var member = People.loggedIn(site, ADA);
    var pages =
        List.of(HARBOUR + "/settings", path(HARBOUR, CY, "role"), path(HARBOUR, CY, "remove"));

    for (var page : List.of(HARBOUR, HARBOUR + "/people", HARBOUR + "/leave")) {
      assertThat(outsider.get(page).status()).as("outsider " + page).isEqualTo(404);
      assertThat(member.get(page).status()).as("member " + page).isEqualTo(200);
    }
    for (var visitor : List.of(outsider, member)) {
      for (var page : pages) {
        assertThat(visitor.look(page).status()).as("GET " + page).isEqualTo(404);
        assertThat(visitor.post(page, token(visitor)).status()).as("POST " + page).isEqualTo(404);
      }
    }
    assertThat(outsider.post(HARBOUR + "/leave", token(outsider)).status()).isEqualTo(404);
    assertThat(member.get(HARBOUR + "/people").document().select(".acts a").eachText())
        .containsExactly("Leave Harbour & Lane");
    assertThat(site.visitor().look(HARBOUR + "/people").header("Location")).contains("/login");
  }

  @Test
  void an_admin_has_no_power_over_the_owner() {
    var cy = People.loggedIn(site, CY);

    for (var act : List.of("role", "remove")) {
      var path = path(HARBOUR, INGRID, act);
      assertThat(cy.look(path).status()).isEqualTo(404);
      var form = token(cy);
      form.put("role", "guest");
      assertThat(cy.post(path, form).status()).isEqualTo(404);
    }
    var self = path(HARBOUR, CY, "role");
    var form = cy.get(self).form(self);
    form.put("role", "owner");
    assertThat(cy.post(self, form).status()).isEqualTo(404);
    assertThat(
            Sql.list(
                site.database(),
                "SELECT role FROM members WHERE account_id = '" + id(CY) + "' AND role <> 'owner'"))
        .containsExactly("admin");
  }

  private static Page act(
      Visitor visitor, String company, String email, String act, Map<String, String> fields) {
    var path = path(company, email, act);
    var page = visitor.submit(visitor.get(path), path, fields);
    assertThat(page.path()).as(act + " " + email).isEqualTo(company + "/people");
    return page;
  }

  private static String path(String company, String email, String act) {
    return company + "/people/" + id(email) + "/" + act;
  }

  private static Map<String, String> token(Visitor visitor) {
    return visitor.get("/companies/new").form("/companies/new");
  }

  private static String id(String email) {
    return Sql.list(site.database(), "SELECT id FROM accounts WHERE email = '" + email + "'")
        .getFirst();
  }

  private static List<String> audited(String email) {
    return Sql.list(
        site.database(), "SELECT action FROM audit_log WHERE actor = '" + id(email) + "'");
  }
}
