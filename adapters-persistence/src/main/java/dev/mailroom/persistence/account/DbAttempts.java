package dev.mailroom.persistence.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.application.account.port.Attempts;
import dev.mailroom.persistence.Database;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** {@link Attempts} in the table {@code tries}, under the SHA-256 of each key. */
public final class DbAttempts implements Attempts {
  private final Database database;

  public DbAttempts(Database database) {
    this.database = database;
  }

  @Override
  public List<Instant> sinceForUpdate(String key, Instant since) {
    database.lock("tries " + hash(key));
    return database
        .sql(
            """
            SELECT tried_at FROM tries WHERE key_hash = :key AND tried_at > :since
            ORDER BY tried_at
            """)
        .with("key", hash(key))
        .with("since", since)
        .list(row -> row.instant("tried_at"));
  }

  @Override
  public void record(String key, Instant at) {
    database
        .sql("INSERT INTO tries (key_hash, tried_at) VALUES (:key, :at)")
        .with("key", hash(key))
        .with("at", at)
        .write();
  }

  @Override
  public void forget(String key) {
    database.sql("DELETE FROM tries WHERE key_hash = :key").with("key", hash(key)).write();
  }

  @Override
  public void forget(String key, Instant at) {
    database
        .sql(
            """
            DELETE FROM tries WHERE ctid =
              (SELECT ctid FROM tries WHERE key_hash = :key AND tried_at = :at LIMIT 1)
            """)
        .with("key", hash(key))
        .with("at", at)
        .write();
  }

  @Override
  public int removeBefore(Instant time) {
    return (int)
        database.sql("DELETE FROM tries WHERE tried_at < :time").with("time", time).write();
  }

  private static String hash(String key) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
