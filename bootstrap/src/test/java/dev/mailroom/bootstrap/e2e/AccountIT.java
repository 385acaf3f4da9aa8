package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.ADA;
import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.CY;
import static dev.mailroom.bootstrap.testing.People.EMIL;
import static dev.mailroom.bootstrap.testing.People.INGRID;
import static dev.mailroom.bootstrap.testing.People.PASSWORD;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.Page;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person's own page: name, address, time zone, and the end of it all. */
class AccountIT {
  private static final String ACCOUNT = "/account";
  private static final String DELETE = "/account/delete";
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
  void an_address_is_changed_with_the_link_in_the_mail() {
    var ben = People.loggedIn(site, BEN);
    var next = "ben@new-home.example";
    int before = mail.lettersTo(BEN).size();

    var asked = changeAddress(ben, next);
    var notice = mail.await(BEN, before + 1);
    var link = mail.await(next, 1).link("/confirm-email/").getPath();

    assertThat(asked.text()).contains("Waiting for " + next);
    assertThat(notice.subject()).contains("A new address for your");
    assertThat(notice.text()).contains("b***@new-home.example").doesNotContain(next);
    assertThat(site.visitor().logIn(BEN, PASSWORD).path()).isEqualTo("/lobby");

    var elsewhere = site.visitor();
    for (int i = 0; i < 10; i++) {
      assertThat(elsewhere.get(link).status()).isEqualTo(200);
      assertThat(elsewhere.head(link).status()).isEqualTo(200);
    }
    var confirmed = elsewhere.submit(elsewhere.get(link), link, Map.of());

    assertThat(confirmed.path()).isEqualTo("/login");
    assertThat(confirmed.text()).contains("Address changed.");
    assertThat(mail.await(BEN, before + 3).subject()).contains("was changed");
    assertThat(site.visitor().logIn(next, PASSWORD).path()).isEqualTo("/lobby");
    assertThat(site.visitor().logIn(BEN, PASSWORD).text()).contains("do not match");
    assertThat(ben.get(ACCOUNT).text()).contains("You log in with " + next);
    assertThat(elsewhere.get(link).status()).isEqualTo(410);
    assertThat(elsewhere.get(mail.lettersTo(BEN).getLast().link("/help/").getPath()).status())
        .isEqualTo(200);
  }

  @Test
  void one_of_a_hundred_confirmations_at_once_counts() throws Exception {
    var next = "cy@new-home.example";
    changeAddress(People.loggedIn(site, CY), next);
    var link = mail.await(next, 1).link("/confirm-email/").getPath();
    int before = mail.lettersTo(CY).size();
    var visitor = site.visitor();
    var form = visitor.get(link).form(link);

    var answers = new ArrayList<Future<Page>>();
    try (var crowd = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < 100; i++) {
        answers.add(crowd.submit(() -> visitor.post(link, form)));
      }
    }

    var statuses = new ArrayList<Integer>();
    for (var answer : answers) {
      statuses.add(answer.get().status());
    }
    assertThat(statuses).containsOnly(303, 410).containsOnlyOnce(303);
    mail.await(CY, before + 1);
    assertThat(audited("email_changed", next)).isEqualTo(1);
  }

  @Test
  void an_address_that_has_an_account_gets_the_same_answer_and_no_mail() {
    var emil = People.loggedIn(site, EMIL);
    int before = mail.lettersTo(ADA).size();

    var taken = changeAddress(emil, ADA);
    var free = changeAddress(emil, "emil@new-home.example");
    mail.await("emil@new-home.example", 1);

    assertThat(seen(taken, ADA)).isEqualTo(seen(free, "emil@new-home.example"));
    assertThat(mail.lettersTo(ADA)).hasSize(before);
  }

  @Test
  void an_address_taken_meanwhile_stays_with_who_took_it() {
    var next = "wanted@new-home.example";
    changeAddress(People.loggedIn(site, INGRID), next);
    var link = mail.await(next, 1).link("/confirm-email/").getPath();
    var visitor = site.visitor();
    var form = visitor.get(link).form(link);
    Sql.change(
        site.database(),
        "INSERT INTO accounts (id, email, name, password, site_role, status, created_at)"
            + " VALUES (gen_random_uuid(), '"
            + next
            + "', 'W', 'x', 'person', 'active', now())");

    var answer = visitor.post(link, form);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text()).contains("That address has another account");
    assertThat(site.visitor().logIn(INGRID, PASSWORD).path()).isEqualTo("/lobby");
  }

  @Test
  void a_name_and_a_time_zone_are_kept() {
    var ada = People.loggedIn(site, ADA);

    ada.submit(ada.get(ACCOUNT), "/account/name", Map.of("name", "Ada  Lindqvist"));
    ada.submit(ada.get(ACCOUNT), "/account/preferences", Map.of("zone", "Asia/Tokyo"));
    changeAddress(ada, "ada@new-home.example");
    var page = ada.get(ACCOUNT);

    assertThat(page.valueOf("name")).isEqualTo("Ada Lindqvist");
    assertThat(page.document().select("#zone option[selected]").val()).isEqualTo("Asia/Tokyo");
    assertThat(page.document().select(".banner").text()).contains("JST");
    assertThat(ada.submit(page, "/account/email/cancel", Map.of()).text())
        .contains("The change of address is cancelled.")
        .doesNotContain("Waiting for");
  }

  @Test
  void a_deleted_account_is_gone_and_its_address_is_free() {
    var leaver = "leaver@new-home.example";
    Sql.change(
        site.database(),
        "INSERT INTO accounts (id, email, name, password, site_role, status, created_at)"
            + " SELECT gen_random_uuid(), '"
            + leaver
            + "', 'Lea Ver', password, 'person',"
            + " 'active', now() FROM accounts WHERE email = '"
            + ADA
            + "'");
    Sql.change(
        site.database(),
        "INSERT INTO members (company_id, account_id, role, since)"
            + " SELECT c.id, a.id, 'member', now() FROM companies c, accounts a"
            + " WHERE c.slug = 'nexus-dynamics' AND a.email = '"
            + leaver
            + "'");
    var there = site.visitor();
    there.logIn(leaver, PASSWORD);
    var elsewhere = site.visitor();
    elsewhere.logIn(leaver, PASSWORD);

    var refused = there.submit(there.get(DELETE), DELETE, Map.of("password", "not my password"));
    var gone = there.submit(there.get(DELETE), DELETE, Map.of("password", PASSWORD));

    assertThat(refused.problemOf("password")).contains("That is not your password.");
    assertThat(gone.path()).isEqualTo("/login");
    assertThat(gone.text()).contains("Your account is deleted.");
    assertThat(elsewhere.look("/lobby").header("Location")).contains("/login");
    assertThat(site.visitor().logIn(leaver, PASSWORD).text()).contains("do not match");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            mail.lettersTo(leaver).stream().anyMatch(it -> it.subject().contains("was deleted")));
    assertThat(
            Sql.list(
                site.database(),
                "SELECT name || ' ' || email FROM accounts WHERE status = 'deleted'"))
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .matches("Deleted person deleted-[0-9a-f-]+@deleted\\.invalid");
    assertThat(Sql.count(site.database(), "accounts WHERE email = '" + leaver + "'")).isZero();
    var ada = People.loggedIn(site, ADA);
    assertThat(ada.get("/companies/nexus-dynamics/people").text()).doesNotContain("Lea Ver");
    assertThat(ada.get("/admin?tab=accounts").text()).doesNotContain("Lea Ver", "Deleted person");
  }

  @Test
  void the_last_administrator_is_not_deleted() {
    var ada = People.loggedIn(site, ADA);

    var question = ada.get(DELETE);
    var answer =
        ada.post(
            DELETE,
            Map.of(
                "csrf",
                ada.get("/lobby").form("/logout").getOrDefault("csrf", ""),
                "password",
                PASSWORD));

    assertThat(question.text()).contains("You are the last administrator");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(ada.get("/lobby").status()).isEqualTo(200);
  }

  private static Page changeAddress(Visitor visitor, String email) {
    return visitor.submit(
        visitor.get(ACCOUNT),
        "/account/email",
        Map.of("new-email", email, "email-password", PASSWORD));
  }

  private static long audited(String action, String email) {
    return Sql.count(
        site.database(),
        "audit_log JOIN accounts ON accounts.id = subject WHERE action = '"
            + action
            + "' AND email = '"
            + email
            + "'");
  }

  /** What the person could tell the answers apart by. */
  private static String seen(Page page, String address) {
    return page.text().replace(address, "THE ADDRESS").replaceAll("until .*? UTC", "until then");
  }
}
