package dev.mailroom.persistence.idempotency;

import dev.mailroom.application.idempotency.port.Calls;
import dev.mailroom.domain.idempotency.CallKey;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.util.Optional;

/** {@link Calls} in the table {@code calls}. */
public final class DbCalls implements Calls {
  private final Database database;

  public DbCalls(Database database) {
    this.database = database;
  }

  /** The insert waits for whoever inserts the same; what is too old is written over. */
  @Override
  public Standing begin(CallKey call, Instant now) {
    var begun =
        with(
                call,
                """
                INSERT INTO calls (caller, key, digest, asked_at)
                VALUES (CAST(:caller AS uuid), :key, :digest, :now)
                ON CONFLICT (caller, key) DO UPDATE
                SET digest = EXCLUDED.digest, asked_at = EXCLUDED.asked_at, answer = NULL
                WHERE calls.asked_at <= :forgotten
                """)
            .with("digest", call.digest())
            .with("now", now)
            .with("forgotten", now.minus(CallKey.MEMORY))
            .write();
    return begun == 1 ? new Standing.New() : known(call);
  }

  private Standing known(CallKey call) {
    return found(call, Instant.EPOCH)
        .orElseThrow(() -> new IllegalStateException("a call was forgotten while it was made"));
  }

  @Override
  public Optional<Standing> find(CallKey call, Instant now) {
    return found(call, now.minus(CallKey.MEMORY));
  }

  /** Locked, so that it is not forgotten while it is read. */
  private Optional<Standing> found(CallKey call, Instant after) {
    return with(
            call,
            """
            SELECT digest, answer FROM calls
            WHERE caller = CAST(:caller AS uuid) AND key = :key AND asked_at > :after FOR SHARE
            """)
        .with("after", after)
        .lock(row -> standing(call, row));
  }

  private static Standing standing(CallKey call, Row row) {
    return row.text("digest").equals(call.digest())
        ? new Standing.Answered(row.text("answer"))
        : new Standing.Other();
  }

  @Override
  public void answer(CallKey call, String answer) {
    with(
            call,
            """
            UPDATE calls SET answer = :answer
            WHERE caller = CAST(:caller AS uuid) AND key = :key
            """)
        .with("answer", answer)
        .write();
  }

  @Override
  public int removeBefore(Instant time) {
    return (int)
        database.sql("DELETE FROM calls WHERE asked_at < :time").with("time", time).write();
  }

  private Sql with(CallKey call, String statement) {
    return database.sql(statement).with("caller", call.caller()).with("key", call.key());
  }
}
