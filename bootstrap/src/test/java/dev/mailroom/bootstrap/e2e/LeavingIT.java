package dev.mailroom.bootstrap.e2e;

import static dev.mailroom.bootstrap.testing.People.BEN;
import static dev.mailroom.bootstrap.testing.People.INGRID;
import static dev.mailroom.bootstrap.testing.People.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.RunningMailroom;
import dev.mailroom.bootstrap.testing.People;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.Visitor;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody deletes the account and gets a place at the same moment. PostgreSQL serves who waits for
 * a row in the order they came, so the test holds the account's row until both wait for it.
 */
class LeavingIT {

  private static final String HARBOUR = "/companies/harbour-lane";
  private static final int DONE = 303;

  private static RunningMailroom site;

  @BeforeAll
  static void start() {
    site = RunningMailroom.withPeople(Map.of());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void who_accepts_and_then_deletes_the_account_leaves_no_place_behind() throws Exception {
    var lea = person("lea1@example.org");

    var statuses =
        oneAfterTheOther("lea1@example.org", acceptance(lea, "lea1@example.org"), deletion(lea));

    assertThat(statuses).containsExactly(DONE, DONE);
    assertThat(Sql.count(site.database(), "invitations WHERE state = 'accepted'")).isPositive();
    assertThat(placesOfTheDeleted()).isZero();
  }

  @Test
  void who_deletes_the_account_and_then_accepts_gets_no_place() throws Exception {
    var lea = person("lea2@example.org");

    var statuses =
        oneAfterTheOther("lea2@example.org", deletion(lea), acceptance(lea, "lea2@example.org"));

    assertThat(statuses).containsExactly(DONE, 403);
    assertThat(placesOfTheDeleted()).isZero();
  }

  @Test
  void who_deletes_the_account_and_then_founds_a_company_founds_none() throws Exception {
    var lea = person("lea3@example.org");

    var statuses = oneAfterTheOther("lea3@example.org", deletion(lea), founding(lea, "Late Ltd"));

    assertThat(statuses).containsExactly(DONE, 404);
    assertThat(placesOfTheDeleted()).isZero();
    assertThat(Sql.count(site.database(), "companies WHERE name = 'Late Ltd'")).isZero();
  }

  @Test
  void who_founds_a_company_and_then_deletes_the_account_leaves_no_place_behind() throws Exception {
    var lea = person("lea4@example.org");

    var statuses = oneAfterTheOther("lea4@example.org", founding(lea, "Soon Ltd"), deletion(lea));

    assertThat(statuses).containsExactly(DONE, DONE);
    assertThat(placesOfTheDeleted()).isZero();
  }

  @Test
  void who_became_the_last_owner_of_a_company_meanwhile_stays() throws Exception {
    var lea = person("lea5@example.org");
    var deletion = deletion(lea);

    try (var connection = site.database().connect();
        var threads = Executors.newFixedThreadPool(1)) {
      hold(connection, "lea5@example.org");
      var answer = threads.submit(deletion);
      awaitWaiting(1);
      run(
          connection,
          """
          INSERT INTO members (company_id, account_id, role, since)
          SELECT companies.id, accounts.id, 'owner', now() FROM companies, accounts
          WHERE companies.slug = 'nexus-dynamics' AND accounts.email = 'lea5@example.org';
          UPDATE members SET role = 'admin' FROM companies, accounts
          WHERE companies.id = members.company_id AND accounts.id = members.account_id
            AND companies.slug = 'nexus-dynamics' AND accounts.email <> 'lea5@example.org';
          """);
      connection.commit();

      assertThat(answer.get()).isEqualTo(409);
    }
    assertThat(Sql.count(site.database(), "accounts WHERE email = 'lea5@example.org'"))
        .isEqualTo(1);
  }

  private static List<Integer> oneAfterTheOther(
      String email, Callable<Integer> first, Callable<Integer> second)
      throws SQLException, ExecutionException, InterruptedException {
    try (var connection = site.database().connect();
        var threads = Executors.newFixedThreadPool(2)) {
      hold(connection, email);
      var one = threads.submit(first);
      awaitWaiting(1);
      var other = threads.submit(second);
      awaitWaiting(2);
      connection.commit();
      return List.of(one.get(), other.get());
    }
  }

  private static void hold(Connection connection, String email) throws SQLException {
    connection.setAutoCommit(false);
    run(connection, "SELECT 1 FROM accounts WHERE email = '" + email + "' FOR UPDATE");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void awaitWaiting(int count) {
    Awaitility.await()
        .until(() ->
            Sql.count(
                    site.database(),
                    "pg_stat_activity WHERE wait_event_type = 'Lock'"
                        + " AND datname = current_database()")
                == count);
  }

  private static Callable<Integer> acceptance(Visitor visitor, String email) {
    var link = invitation(email);
    var form = visitor.get(link).form(link);
    return () -> visitor.post(link, form).status();
  }

  /** Ingrid invites, and copies the link, for no provider is set up. */
  private static String invitation(String email) {
    var ingrid = People.loggedIn(site, INGRID);
    var invite = HARBOUR + "/invite";
    ingrid.submit(ingrid.get(invite), invite, Map.of("email", email, "role", "member"));
    Awaitility.await()
        .until(() ->
            Sql.count(
                    site.database(), "emails WHERE state = 'held' AND recipient = '" + email + "'")
                == 1);
    var id =
        Sql.list(site.database(), "SELECT id FROM invitations WHERE email = '" + email + "'")
            .getFirst();
    var copy = HARBOUR + "/invitations/" + id + "/link";
    var copied = ingrid.submit(ingrid.get(HARBOUR + "/invitations"), copy, Map.of());
    return URI.create(copied.valueOf("link")).getPath();
  }

  private static Callable<Integer> deletion(Visitor visitor) {
    var path = "/account/delete";
    var form = visitor.get(path).form(path);
    form.put("password", PASSWORD);
    return () -> visitor.post(path, form).status();
  }

  private static Callable<Integer> founding(Visitor visitor, String name) {
    var path = "/companies/new";
    var form = visitor.get(path).form(path);
    form.put("name", name);
    return () -> visitor.post(path, form).status();
  }

  private static Visitor person(String email) {
    Sql.change(
        site.database(),
        "INSERT INTO accounts (id, email, name, password, site_role, status, created_at)"
            + " SELECT gen_random_uuid(), '"
            + email
            + "', 'Lea Ver', password, 'person', 'active', now() FROM accounts WHERE email = '"
            + BEN
            + "'");
    return People.loggedIn(site, email);
  }

  private static long placesOfTheDeleted() {
    return Sql.count(
        site.database(),
        "members JOIN accounts ON accounts.id = members.account_id"
            + " WHERE accounts.status = 'deleted'");
  }
}
