package dev.mailroom.persistence.apikey;

import dev.mailroom.application.apikey.port.Allowances;
import dev.mailroom.domain.apikey.ApiKeyId;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;

/**
 * {@link Allowances} in the table {@code api_allowances}: a row for each key, written some fifty
 * times a minute at the most by each process, however many calls there are.
 */
public final class DbAllowances implements Allowances {
  private final Database database;

  public DbAllowances(Database database) {
    this.database = database;
  }

  /** Two statements: the first may wait for another's lock, and the clock is read after that. */
  @Override
  public Share take(ApiKeyId key, int limit) {
    database
        .sql(
            """
            INSERT INTO api_allowances (key_id, minute, taken)
            VALUES (CAST(:key AS uuid), '-infinity', 0)
            ON CONFLICT (key_id) DO UPDATE SET taken = api_allowances.taken
            """)
        .with("key", key.value())
        .write();
    return database
        .sql(
            """
            UPDATE api_allowances AS allowance
            SET minute = now.minute, taken = spent.calls + part.calls
            FROM (SELECT date_trunc('minute', statement_timestamp()) AS minute) AS now,
              LATERAL (SELECT CASE WHEN kept.minute = now.minute THEN kept.taken ELSE 0 END AS calls
                FROM api_allowances AS kept WHERE kept.key_id = CAST(:key AS uuid)) AS spent,
              LATERAL (SELECT least(:limit - spent.calls,
                greatest(1, least(:most, (:limit - spent.calls) / 10))) AS calls) AS part
            WHERE allowance.key_id = CAST(:key AS uuid)
            RETURNING part.calls AS granted, :limit - taken AS others,
              CAST(ceil(1000 * extract(epoch FROM
                now.minute + interval '1 minute' - statement_timestamp())) AS bigint) AS reset_ms
            """)
        .with("key", key.value())
        .with("limit", limit)
        .with("most", Share.MAX)
        .writeReturning(DbAllowances::share)
        .getFirst();
  }

  private static Share share(Row row) {
    return new Share(row.count("granted"), row.count("others"), row.millis("reset_ms"));
  }
}
