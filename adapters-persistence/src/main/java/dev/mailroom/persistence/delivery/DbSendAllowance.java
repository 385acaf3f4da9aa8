package dev.mailroom.persistence.delivery;

import dev.mailroom.application.delivery.port.SendAllowance;
import dev.mailroom.domain.mailsettings.RateLimit;
import dev.mailroom.persistence.Database;
import java.util.OptionalInt;

/**
 * {@link SendAllowance} in the one row of {@code send_allowance}: counts of the present second and
 * of the present day in UTC.
 */
public final class DbSendAllowance implements SendAllowance {
  private static final Spent NOTHING = new Spent(0, 0);

  private final Database database;

  public DbSendAllowance(Database database) {
    this.database = database;
  }

  /** Without a limit there is nothing to wait for. */
  @Override
  public int available(RateLimit limit, int wanted) {
    if (limit.equals(RateLimit.NONE)) {
      return wanted;
    }
    Spent spent = locked();
    return Math.min(
        wanted,
        Math.min(left(limit.perSecond(), spent.inSecond()), left(limit.perDay(), spent.inDay())));
  }

  /** Counts also without a limit, so that one which is set later knows of today. */
  @Override
  public void spend(int claimed) {
    database
        .sql(
            """
            INSERT INTO send_allowance AS spent (id, this_second, in_second, this_day, in_day)
            VALUES (1, date_trunc('second', statement_timestamp()), :n,
              CAST(statement_timestamp() AT TIME ZONE 'UTC' AS date), :n)
            ON CONFLICT (id) DO UPDATE
            SET this_second = EXCLUDED.this_second, this_day = EXCLUDED.this_day,
              in_second = :n + CASE WHEN spent.this_second = EXCLUDED.this_second
                THEN spent.in_second ELSE 0 END,
              in_day = :n + CASE WHEN spent.this_day = EXCLUDED.this_day
                THEN spent.in_day ELSE 0 END
            """)
        .with("n", claimed)
        .write();
  }

  /** Two statements: the first may wait for another's lock, and the clock is read after that. */
  private Spent locked() {
    spend(0);
    return database
        .sql("SELECT in_second, in_day FROM send_allowance WHERE id = 1")
        .first(row -> new Spent(row.count("in_second"), row.count("in_day")))
        .orElse(NOTHING);
  }

  private static int left(OptionalInt limit, int spent) {
    return limit.isEmpty() ? Integer.MAX_VALUE : Math.max(0, limit.getAsInt() - spent);
  }

  private record Spent(int inSecond, int inDay) {}
}
