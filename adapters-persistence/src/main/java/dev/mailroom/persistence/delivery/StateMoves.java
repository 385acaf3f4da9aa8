package dev.mailroom.persistence.delivery;

import dev.mailroom.application.delivery.port.OutboxEntry;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.util.List;
import java.util.Optional;

/**
 * Moves emails that nobody works on, many at once; those, rows somebody holds are left for later.
 */
record StateMoves(Database database) {

  /**
   * Waits for whoever claims or completes one of them at this moment, and judges what it is then.
   */
  List<OutboxEntry> withdraw(MailedLink link) {
    return database
        .sql(
            """
            UPDATE emails SET
              state = CASE state WHEN 'sending' THEN state ELSE 'suppressed' END,
              held_reason = NULL,
              payload = CASE state WHEN 'sending' THEN payload END,
              payload_key = CASE state WHEN 'sending' THEN payload_key END,
              finished_at = CASE state WHEN 'sending' THEN NULL ELSE statement_timestamp() END,
              expires_at = least(expires_at, statement_timestamp())
            WHERE link_owner = CAST(:owner AS uuid) AND link_purpose = :purpose
              AND state IN ('queued', 'sending', 'held')
            RETURNING id, kind, recipient, attempt, state = 'suppressed' AS ended
            """)
        .with("owner", link.owner())
        .with("purpose", link.purpose())
        .writeReturning(row -> Optional.of(entry(row)).filter(_ -> row.flag("ended")))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

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
