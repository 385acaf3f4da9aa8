package dev.mailroom.persistence.delivery;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.mailroom.application.delivery.FollowTestEmail.Result.Progress;
import dev.mailroom.application.delivery.port.TestProgress;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Json;
import dev.mailroom.persistence.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link TestProgress} in the tables {@code test_emails} and {@code test_stages}. */
public final class DbTestProgress implements TestProgress {
  private static final TypeReference<List<StageTrace>> STAGES = new TypeReference<>() {};

  private final Database database;

  public DbTestProgress(Database database) {
    this.database = database;
  }

  @Override
  public void start(EmailId email, String subject, String route) {
    database
        .sql(
            """
            INSERT INTO test_emails (email_id, subject, route)
            VALUES (CAST(:email AS uuid), :subject, :route)
            """)
        .with("email", email.value())
        .with("subject", subject)
        .with("route", route)
        .write();
  }

  @Override
  public void note(EmailId email, int attempt, StageTrace trace) {
    database.inTransaction(() -> write(email, attempt, trace));
  }

  /** An email that is not a test has no row to join, and nothing is noted. */
  private void write(EmailId email, int attempt, StageTrace trace) {
    database
        .sql(
            """
            INSERT INTO test_stages (email_id, attempt, stage, trace)
            SELECT email_id, :attempt, :stage, CAST(:trace AS jsonb) FROM test_emails
            WHERE email_id = CAST(:email AS uuid)
            ON CONFLICT (email_id, attempt, stage) DO UPDATE SET trace = EXCLUDED.trace
            """)
        .with("email", email.value())
        .with("attempt", attempt)
        .with("stage", trace.stage())
        .with("trace", Json.write(trace))
        .write();
  }

  @Override
  public Optional<Progress> find(EmailId email) {
    return database
        .sql(
            """
            SELECT emails.id, recipient, subject, test_emails.route, emails.state, queued_at,
              (SELECT CAST(coalesce(jsonb_agg(trace), '[]') AS text)
               FROM test_stages
               WHERE test_stages.email_id = emails.id
                 AND test_stages.attempt = emails.attempt) AS stages,
              last.took_ms, CAST(last.failure AS text) AS failure,
              (SELECT count(*) FROM emails AS others
               WHERE others.state IN ('queued', 'held') AND others.id <> emails.id) AS waiting
            FROM test_emails JOIN emails ON emails.id = test_emails.email_id
              LEFT JOIN attempts AS last
                ON last.email_id = emails.id AND last.attempt = emails.attempt
            WHERE test_emails.email_id = CAST(:email AS uuid)
            """)
        .with("email", email.value())
        .first(DbTestProgress::progress);
  }

  private static Progress progress(Row row) {
    return new Progress(
        new EmailId(row.id("id")),
        new EmailAddress(row.text("recipient")),
        row.text("subject"),
        row.text("route"),
        row.choice("state", EmailState.class),
        row.instant("queued_at"),
        inOrder(Json.read(row.text("stages"), STAGES)),
        row.optionalMillis("took_ms"),
        row.optionalJson("failure", TransportFailure.class),
        row.number("waiting"));
  }

  private static List<StageTrace> inOrder(List<StageTrace> stages) {
    return stages.stream().sorted(Comparator.comparing(StageTrace::stage)).toList();
  }
}
