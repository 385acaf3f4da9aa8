package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.port.Assignments;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Zones;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Assignment;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@link Assignments} in the table {@code assignments}. */
public final class DbAssignments implements Assignments {

  /**
   * What every clock shows comes from this process: the database may know other zones, or other
   * rules for them. Who has quiet hours may have theirs after them, on the day after.
   */
  static final String READERS =
      """
      SELECT DISTINCT assignments.account_id, assignments.company_id
      FROM assignments
        JOIN members USING (company_id, account_id)
        JOIN accounts ON accounts.id = assignments.account_id
        JOIN companies ON companies.id = assignments.company_id
        JOIN unnest(CAST(:zones AS text[]), CAST(:clocks AS timestamp[])) AS clocks (zone, local)
          ON clocks.zone = COALESCE(accounts.zone, companies.zone)
        LEFT JOIN notification_preferences AS chosen
          ON chosen.account_id = assignments.account_id
        LEFT JOIN summary_days AS told ON told.account_id = assignments.account_id
          AND told.company_id = assignments.company_id AND told.subject = 'assignments'
      WHERE accounts.status = 'active' AND members.removed_at IS NULL
        AND assignments.due_on <= CAST(local AS date) + 1
        AND (told.day IS NULL OR told.day < CAST(local AS date))
        AND (chosen.quiet_from IS NOT NULL
          OR (CAST(local AS time) >= COALESCE(chosen.summary_at, CAST(:initial_at AS time))
            AND CAST(extract(isodow FROM local) AS smallint)
              = ANY(COALESCE(chosen.summary_days, CAST(:initial_days AS smallint[])))))
        AND (assignments.account_id, assignments.company_id)
          > (COALESCE(CAST(:person AS uuid), CAST('00000000-0000-0000-0000-000000000000' AS uuid)),
            COALESCE(CAST(:company AS uuid), CAST('00000000-0000-0000-0000-000000000000' AS uuid)))
      ORDER BY assignments.account_id, assignments.company_id
      LIMIT :size
      """;

  private final Database database;

  public DbAssignments(Database database) {
    this.database = database;
  }

  @Override
  public void put(Assignment assignment, Instant now) {
    of(
            assignment.company(),
            """
            INSERT INTO assignments AS known (company_id, assignment_code, account_id, title,
              place, link, due_on, since)
            VALUES (CAST(:company AS uuid), :key, CAST(:person AS uuid), :title, :place, :link,
              CAST(:due_on AS date), :now)
            ON CONFLICT (company_id, assignment_code) DO UPDATE SET account_id = EXCLUDED.account_id,
              title = EXCLUDED.title, place = EXCLUDED.place, link = EXCLUDED.link,
              due_on = EXCLUDED.due_on,
              since = CASE
                WHEN (known.account_id, known.due_on) = (EXCLUDED.account_id, EXCLUDED.due_on)
                THEN known.since ELSE EXCLUDED.since END
            """)
        .with("key", assignment.key())
        .with("person", assignment.person().value())
        .with("title", assignment.title())
        .with("place", assignment.place())
        .with("link", assignment.link())
        .with("due_on", assignment.dueOn().toString())
        .with("now", now)
        .write();
  }

  @Override
  public boolean remove(CompanyId company, String key) {
    return of(
                company,
                """
                DELETE FROM assignments
                WHERE company_id = CAST(:company AS uuid) AND assignment_code = :key
                """)
            .with("key", key)
            .write()
        > 0;
  }

  @Override
  public int countOthers(CompanyId company, AccountId person, String key) {
    return of(
            company,
            """
            SELECT count(*) AS n FROM assignments
            WHERE account_id = CAST(:person AS uuid) AND company_id = CAST(:company AS uuid)
              AND assignment_code <> :key
            """)
        .with("person", person.value())
        .with("key", key)
        .first(row -> row.count("n"))
        .orElse(0);
  }

  @Override
  public List<Due> until(CompanyId company, AccountId person, LocalDate day) {
    return of(
            company,
            """
            SELECT assignments.*, CAST(due_on AS text) AS due FROM assignments
            WHERE account_id = CAST(:person AS uuid) AND company_id = CAST(:company AS uuid)
              AND due_on <= CAST(:day AS date)
            ORDER BY due_on, title, assignment_code
            """)
        .with("person", person.value())
        .with("day", day.toString())
        .list(DbAssignments::due);
  }

  @Override
  public List<Reader> readers(Instant now, Optional<Reader> after, int size) {
    return database
        .sql(READERS)
        .with("zones", Zones.IDS)
        .with("clocks", Zones.IDS.stream().map(zone -> clock(now, zone)).toList())
        .with("initial_at", NotificationPreferences.INITIAL.summaryAt().toString())
        .with("initial_days", PreferenceRows.array(NotificationPreferences.INITIAL.summaryDays()))
        .with("person", after.map(reader -> reader.person().value()))
        .with("company", after.map(reader -> reader.company().value()))
        .with("size", size)
        .list(row ->
            new Reader(new AccountId(row.id("account_id")), new CompanyId(row.id("company_id"))));
  }

  private static String clock(Instant now, String zone) {
    return LocalDateTime.ofInstant(now, ZoneId.of(zone)).toString();
  }

  private Sql of(CompanyId company, String statement) {
    return database.sql(statement).with("company", company.value());
  }

  private static Due due(Row row) {
    var assignment =
        new Assignment(
            new CompanyId(row.id("company_id")),
            row.text("assignment_code"),
            new AccountId(row.id("account_id")),
            row.text("title"),
            row.text("place"),
            row.text("link"),
            LocalDate.parse(row.text("due")));
    return new Due(assignment, row.instant("since"));
  }
}
