package dev.mailroom.persistence.delivery;

import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Sql;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who works on which email. All times are the database's, so that nodes need not agree on theirs.
 */
final class Claims {
  private static final Comparator<ClaimedEmail> LANE_THEN_DUE =
      Comparator.comparing((ClaimedEmail claimed) -> claimed.email().lane())
          .thenComparing(claimed -> claimed.email().dueAt());

  private final Database database;
  private final ClaimRows rows;

  Claims(Database database, Payloads payloads) {
    this.database = database;
    this.rows = new ClaimRows(payloads);
  }

  /**
   * Each lane is read from its own stretch of the index, so that mail which is not due yet in one
   * lane costs the others nothing.
   */
  List<ClaimedEmail> claim(int max, Duration lease) {
    return database
        .sql(
            """
            WITH due AS MATERIALIZED (
              SELECT picked.id, picked.state
              FROM (VALUES (0), (1), (2)) AS lanes (lane) CROSS JOIN LATERAL (
                SELECT id, state FROM emails
                WHERE emails.lane = lanes.lane AND state IN ('queued', 'sending')
                  AND claimable_at <= statement_timestamp()
                  AND (state = 'sending' OR expires_at > statement_timestamp())
                ORDER BY claimable_at LIMIT :max FOR UPDATE SKIP LOCKED) AS picked
              LIMIT :max)
            UPDATE emails
            SET state = 'sending', attempt = attempt + 1,
              claimable_at = statement_timestamp() + :lease * interval '1 millisecond',
              recoveries = recoveries + CASE WHEN due.state = 'sending' THEN 1 ELSE 0 END
            FROM due WHERE emails.id = due.id
            RETURNING emails.*
            """)
        .with("max", max)
        .with("lease", lease)
        .writeReturning(rows::claimed)
        .stream()
        .flatMap(Optional::stream)
        .sorted(LANE_THEN_DUE)
        .toList();
  }

  List<EmailId> renew(List<ClaimedEmail> claimed, Duration lease) {
    return ours(
            claimed,
            """
            UPDATE emails
            SET claimable_at = statement_timestamp() + :lease * interval '1 millisecond'
            FROM unnest(CAST(:ids AS uuid[]), CAST(:attempts AS integer[])) AS ours (id, attempt)
            WHERE emails.id = ours.id AND emails.attempt = ours.attempt AND state = 'sending'
            RETURNING emails.id
            """)
        .with("lease", lease)
        .writeReturning(row -> new EmailId(row.id("id")));
  }

  /** The attempt number stays: a late report of it must not pass for the next worker's. */
  void giveBack(List<ClaimedEmail> claimed) {
    ours(
            claimed,
            """
            UPDATE emails SET state = 'queued', claimable_at = due_at
            FROM unnest(CAST(:ids AS uuid[]), CAST(:attempts AS integer[])) AS ours (id, attempt)
            WHERE emails.id = ours.id AND emails.attempt = ours.attempt AND state = 'sending'
            """)
        .write();
  }

  Duration untilNextDue(Duration longest) {
    return database
        .sql(
            """
            SELECT CAST(ceil(extract(epoch FROM min(next.claimable_at) - statement_timestamp())
              * 1000) AS bigint) AS millis
            FROM (VALUES (0), (1), (2)) AS lanes (lane) CROSS JOIN LATERAL (
              SELECT claimable_at FROM emails
              WHERE emails.lane = lanes.lane AND state IN ('queued', 'sending')
                AND state = 'queued' AND expires_at > statement_timestamp()
              ORDER BY claimable_at LIMIT 1) AS next
            """)
        .first(row -> row.optionalMillis("millis"))
        .flatMap(found -> found)
        .map(found -> found.isNegative() ? Duration.ZERO : found)
        .filter(found -> found.compareTo(longest) < 0)
        .orElse(longest);
  }

  private Sql ours(List<ClaimedEmail> claimed, String statement) {
    return database
        .sql(statement)
        .with("ids", claimed.stream().map(it -> it.email().id().value()).toList())
        .with("attempts", claimed.stream().map(ClaimedEmail::attempt).toList());
  }
}
