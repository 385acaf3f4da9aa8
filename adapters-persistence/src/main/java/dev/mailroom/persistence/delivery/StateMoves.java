package dev.mailroom.persistence.delivery;

import dev.mailroom.application.delivery.port.OutboxEntry;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.util.List;

/** Moves many emails at once that nobody works on. Rows somebody holds are left for later. */
record StateMoves(Database database) {

  List<OutboxEntry> expire(int max) {
    return database
        .sql(
            """
            WITH past AS MATERIALIZED (
              SELECT id FROM emails
              WHERE state IN ('queued', 'held') AND expires_at <= statement_timestamp()
              ORDER BY expires_at LIMIT :max FOR UPDATE SKIP LOCKED)
            UPDATE emails SET state = 'expired', held_reason = NULL, payload = NULL,
              payload_key = NULL, finished_at = statement_timestamp()
            FROM past WHERE emails.id = past.id
            RETURNING emails.id, kind, recipient, attempt
            """)
        .with("max", max)
        .writeReturning(StateMoves::entry);
  }

  List<OutboxEntry> holdQueued(HeldReason reason, int max) {
    return database
        .sql(
            """
            WITH waiting AS MATERIALIZED (
              SELECT id FROM emails WHERE state = 'queued' AND (kind <> 'test' OR CAST(:tests AS boolean))
              ORDER BY queued_at LIMIT :max FOR UPDATE SKIP LOCKED)
            UPDATE emails SET state = 'held', held_reason = :reason
            FROM waiting WHERE emails.id = waiting.id
            RETURNING emails.id, kind, recipient, attempt
            """)
        .with("max", max)
        .with("reason", reason)
        .with("tests", reason.holdsTests())
        .writeReturning(StateMoves::entry);
  }

  List<OutboxEntry> release(HeldReason reason, int max) {
    return database
        .sql(
            """
            WITH waiting AS MATERIALIZED (
              SELECT id FROM emails WHERE state = 'held' AND held_reason = :reason
              ORDER BY queued_at LIMIT :max FOR UPDATE SKIP LOCKED)
            UPDATE emails SET state = 'queued', held_reason = NULL, claimable_at = due_at
            FROM waiting WHERE emails.id = waiting.id
            RETURNING emails.id, kind, recipient, attempt
            """)
        .with("max", max)
        .with("reason", reason)
        .writeReturning(StateMoves::entry);
  }

  private static OutboxEntry entry(Row row) {
    return new OutboxEntry(
        new EmailId(row.id("id")),
        EmailKind.ofCode(row.text("kind")),
        new EmailAddress(row.text("recipient")),
        row.count("attempt"));
  }
}
