package dev.mailroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a migration makes of rows that were there before it. */
class UpgradeTest {

  private static final String PEOPLE_CHANGE_PLACE = "V3__company_people.sql";

  @Test
  void companies_and_members_keep_what_they_had_and_get_what_is_new()
      throws IOException, SQLException {
    try (var database = before(PEOPLE_CHANGE_PLACE)) {
      run(
          database,
          """
          INSERT INTO accounts (id, email, name, password, site_role, status, created_at)
          VALUES ('00000000-0000-7000-8000-000000000001', 'ada@example.com', 'Ada Park', 'x',
            'person', 'active', now());
          INSERT INTO companies (id, name, slug, created_at)
          VALUES ('00000000-0000-7000-8000-0000000000ab', 'New', 'new', now()),
            ('00000000-0000-7000-8000-000000000003', 'Acme', 'acme', now());
          INSERT INTO members (company_id, account_id, role, since)
          SELECT companies.id, accounts.id, 'owner', now() FROM companies CROSS JOIN accounts;
          """);

      run(database, script(PEOPLE_CHANGE_PLACE));

      assertThat(list(database, "SELECT slug FROM companies ORDER BY slug"))
          .containsExactly("acme", "new-0000000000ab");
      assertThat(
              list(
                  database,
                  "SELECT DISTINCT locale || ' ' || zone || ' ' || invitation_reminders"
                      + " FROM companies"))
          .containsExactly("en UTC true");
      assertThat(list(database, "SELECT sort_text FROM members WHERE removed_at IS NULL"))
          .containsExactly("ada park ada@example.com", "ada park ada@example.com");
    }
  }

  /** A database of the version before that migration. */
  private static Connection before(String migration) throws IOException, SQLException {
    try (var server = TestServer.address().connect()) {
      run(server, "CREATE DATABASE before_it");
    }
    var database = TestServer.address().withDatabase("before_it").connect();
    for (var name : MigrationFiles.names()) {
      if (name.equals(migration)) {
        break;
      }
      run(database, script(name));
    }
    return database;
  }

  private static String script(String name) throws IOException {
    var resource = "/" + MigrationFiles.FOLDER + "/" + name;
    try (var stream = Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(resource))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> list(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
