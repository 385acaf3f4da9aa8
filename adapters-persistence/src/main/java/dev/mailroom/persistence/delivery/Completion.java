package dev.mailroom.persistence.delivery;

import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Json;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the results of a batch with two statements, however many there are. */
record Completion(Database database) {

  /** Answers the reports that counted: whose attempt is still the row's own. */
  List<AttemptReport> complete(List<AttemptReport> reports) {
    List<Key> counted = moveOn(reports);
    List<AttemptReport> kept =
        reports.stream().filter(report -> counted.contains(Key.of(report))).toList();
    keepAttempts(kept);
    return kept;
  }

  private List<Key> moveOn(List<AttemptReport> reports) {
    return each(
            reports,
            """
            UPDATE emails
            SET state = report.state,
              due_at = coalesce(report.due_at, emails.due_at),
              claimable_at = coalesce(report.due_at, emails.due_at),
              failures = failures + report.failed,
              resends = resends + report.resent,
              held_reason = report.held_reason,
              payload = CASE WHEN report.over THEN NULL ELSE payload END,
              payload_key = CASE WHEN report.over THEN NULL ELSE payload_key END,
              finished_at = CASE WHEN report.over THEN statement_timestamp() END
            FROM unnest(CAST(:ids AS uuid[]), CAST(:attempts AS integer[]),
              CAST(:states AS text[]), CAST(:overs AS boolean[]), CAST(:dues AS timestamptz[]),
              CAST(:failed AS integer[]), CAST(:resent AS integer[]), CAST(:reasons AS text[]))
              AS report (id, attempt, state, over, due_at, failed, resent, held_reason)
            WHERE emails.id = report.id AND emails.attempt = report.attempt
              AND emails.state = 'sending'
            RETURNING emails.id, emails.attempt
            """)
        .with("overs", values(reports, it -> it.outcome().state().isTerminal()))
        .with("dues", values(reports, it -> dueAgain(it.outcome())))
        .with("failed", values(reports, it -> it.outcome() instanceof Outcome.RetryAt ? 1 : 0))
        .with("resent", values(reports, it -> it.outcome() instanceof Outcome.ResendAt ? 1 : 0))
        .with("reasons", values(reports, it -> heldFor(it.outcome())))
        .writeReturning(Key::of);
  }

  private void keepAttempts(List<AttemptReport> reports) {
    each(
            reports,
            """
            INSERT INTO attempts (email_id, attempt, state, route, started_at, took_ms, stages,
              reply, failure)
            SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:attempts AS integer[]),
              CAST(:states AS text[]), CAST(:routes AS text[]), CAST(:starts AS timestamptz[]),
              CAST(:tooks AS bigint[]), CAST(:stages AS jsonb[]), CAST(:replies AS jsonb[]),
              CAST(:troubles AS jsonb[]))
            """)
        .with("routes", values(reports, AttemptReport::route))
        .with("starts", values(reports, AttemptReport::startedAt))
        .with("tooks", values(reports, AttemptReport::took))
        .with("stages", values(reports, it -> Json.write(it.stages())))
        .with("replies", values(reports, it -> reply(it.outcome())))
        .with("troubles", values(reports, it -> it.outcome().trouble().map(Json::write)))
        .write();
  }

  private Sql each(List<AttemptReport> reports, String statement) {
    return database
        .sql(statement)
        .with("ids", values(reports, it -> it.claimed().email().id().value()))
        .with("attempts", values(reports, it -> it.claimed().attempt()))
        .with("states", values(reports, it -> it.outcome().state()));
  }

  private static List<? extends Object> values(
      List<AttemptReport> reports, Function<AttemptReport, ? extends Object> value) {
    return reports.stream().map(value).toList();
  }

  private static Optional<Object> dueAgain(Outcome outcome) {
    return switch (outcome) {
      case Outcome.RetryAt(var dueAt, _) -> Optional.of(dueAt);
      case Outcome.ResendAt(var dueAt, _) -> Optional.of(dueAt);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> heldFor(Outcome outcome) {
    return outcome instanceof Outcome.Held held ? Optional.of(held.reason()) : Optional.empty();
  }

  private static Optional<Object> reply(Outcome outcome) {
    return outcome instanceof Outcome.Sent sent
        ? Optional.of(Json.write(sent.reply()))
        : Optional.empty();
  }

  /** One attempt at one email. */
  private record Key(EmailId id, int attempt) {
    static Key of(AttemptReport report) {
      return new Key(report.claimed().email().id(), report.claimed().attempt());
    }

    static Key of(Row row) {
      return new Key(new EmailId(row.id("id")), row.count("attempt"));
    }
  }
}
