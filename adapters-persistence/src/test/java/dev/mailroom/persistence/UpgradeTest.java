package dev.mailroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a migration makes of rows that were there before it. */
class UpgradeTest {

  private static final String PEOPLE_CHANGE_PLACE = "V3__company_people.sql";
  private static final String JOINING = "V7__joining.sql";
  private static final String MAIL_IS_TAKEN_BACK = "V8__mail_truth.sql";

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

  @Test
  void an_invitations_mail_that_waits_can_be_withdrawn_after_the_upgrade()
      throws IOException, SQLException {
    try (var database = before(MAIL_IS_TAKEN_BACK)) {
      run(
          database,
          """
          INSERT INTO emails (id, kind, recipient, locale, lane, state, queued_at, due_at,
            expires_at, claimable_at, payload, payload_key, finished_at)
          SELECT CAST('00000000-0000-7000-8000-00000000000' || n AS uuid), 'invitation',
            'noor@example.com', 'en', 1, CASE n WHEN 1 THEN 'queued' ELSE 'sent' END, now(), now(),
            now(), now(), CASE n WHEN 1 THEN decode('00', 'hex') END, CASE n WHEN 1 THEN 'k' END,
            CASE n WHEN 2 THEN now() END
          FROM generate_series(1, 2) AS n;
          INSERT INTO invitations (id, company_id, inviter, email, role, token_hash, email_id,
            sent_at, expires_at, state, reminded, created_at)
          SELECT CAST('00000000-0000-7000-8000-0000000000a' || n AS uuid), gen_random_uuid(),
            gen_random_uuid(), 'noor@example.com', 'member', repeat(CAST(n AS text), 64),
            CAST('00000000-0000-7000-8000-00000000000' || n AS uuid), now(), now(), 'pending',
            false, now()
          FROM generate_series(1, 2) AS n;
          """);

      run(database, script(MAIL_IS_TAKEN_BACK));

      assertThat(list(database, "SELECT link_purpose || ' ' || link_owner FROM emails"))
          .containsExactlyInAnyOrder("invitation 00000000-0000-7000-8000-0000000000a1", null);
    }
  }

  @Test
  void whose_address_is_known_to_be_theirs_is_read_from_the_record()
      throws IOException, SQLException {
    try (var database = before(JOINING)) {
      run(
          database,
          """
          INSERT INTO accounts (id, email, name, password, site_role, status, created_at)
          SELECT CAST('00000000-0000-7000-8000-00000000000' || n AS uuid), name || '@example.com',
            name, 'x', 'person', 'active', now()
          FROM (VALUES (1, 'set-up'), (2, 'reset'), (3, 'mailed'), (4, 'by-hand'), (5, 'moved'))
            AS people (n, name);
          INSERT INTO audit_log (at, actor, action, subject, fields)
          SELECT now(), CAST('00000000-0000-7000-8000-00000000000' || actor AS uuid), action,
            CAST('00000000-0000-7000-8000-0000000000a' || subject AS uuid), '{}'
          FROM (VALUES (1, 'site_set_up', 1), (2, 'password_reset', 2),
            (3, 'invitation_accepted', 3), (1, 'invitation_link_copied', 4),
            (4, 'invitation_accepted', 4), (5, 'email_changed', 5), (1, 'invitation_link_copied', 6))
            AS acts (actor, action, subject);
          INSERT INTO invitations (id, company_id, inviter, email, role, token_hash, email_id,
            sent_at, expires_at, state, reminded, created_at)
          SELECT CAST('00000000-0000-7000-8000-0000000000a' || n AS uuid), gen_random_uuid(),
            gen_random_uuid(), n || '@example.com', 'member', repeat(CAST(n AS text), 64),
            gen_random_uuid(), now() - interval '1 day', now(), 'pending', false, now()
          FROM (VALUES (6), (7)) AS open (n);
          """);

      run(database, script(JOINING));

      assertThat(list(database, "SELECT name FROM accounts WHERE verified_at IS NOT NULL"))
          .containsExactlyInAnyOrder("reset", "mailed", "moved");
      assertThat(list(database, "SELECT email FROM invitations WHERE by_hand"))
          .containsExactly("6@example.com");
    }
  }

  /** A database of the version before that migration. */
  private static Connection before(String migration) throws IOException, SQLException {
    var name = "before_" + migration.substring(0, migration.indexOf('_')).toLowerCase(Locale.ROOT);
    try (var server = TestServer.address().connect()) {
      run(server, "CREATE DATABASE " + name);
    }
    var database = TestServer.address().withDatabase(name).connect();
    for (var earlier : MigrationFiles.names()) {
      if (earlier.equals(migration)) {
        break;
      }
      run(database, script(earlier));
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
