package dev.mailroom.persistence.crypto;

import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.notify.Notifications;
import dev.mailroom.persistence.notify.Topic;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Replaces the master key while the service runs: a new key encrypts from now on, and all that is
 * stored is encrypted anew, batch by batch.
 *
 * <p>The key before stays in the key file until the next rotation, for a process that has not heard
 * of the new one yet may still write with it.
 */
public final class KeyRotation {
  private static final int BATCH = 200;
  private static final int PASSES = 100;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Database database;
  private final KeyRing keys;
  private final FieldCipher cipher;
  private final KeyChecks checks;

  public KeyRotation(Database database, KeyRing keys, FieldCipher cipher) {
    this.database = database;
    this.keys = keys;
    this.cipher = cipher;
    this.checks = new KeyChecks(database, keys, cipher);
  }

  /**
   * What a rotation did.
   *
   * @param keyId of the key that encrypts now
   * @param values how many values were encrypted anew
   */
  public record Outcome(String keyId, long values) {}

  /** Rotates; other processes are told once the new key can be read. */
  public Outcome rotate() {
    checks.verify();
    Set<String> needed = inUse();
    needed.add(keys.current().id());
    String fresh = keys.rotate(needed).id();
    database.inTransaction(() -> {
      checks.add(fresh);
      Notifications.send(database, Topic.KEYS_ROTATED, fresh);
    });
    long values = EncryptedColumn.ALL.stream().mapToLong(this::reencrypt).sum();
    Set<String> left = inUse();
    left.add(fresh);
    database.inTransaction(() -> checks.keepOnly(left));
    return new Outcome(fresh, values);
  }

  private Set<String> inUse() {
    Set<String> ids = new HashSet<>();
    for (EncryptedColumn column : EncryptedColumn.ALL) {
      ids.addAll(
          database
              .sql(
                  column.fill(
                      """
                      SELECT DISTINCT {column}_key AS key FROM {table}
                      WHERE {column}_key IS NOT NULL
                      """))
              .list(row -> row.text("key")));
    }
    return ids;
  }

  /** A row that somebody is working on is skipped and met again in a later pass. */
  private long reencrypt(EncryptedColumn column) {
    long total = 0;
    for (int pass = 0; pass < PASSES && remains(column); pass++) {
      int done;
      do {
        done = database.inTransaction(() -> batch(column));
        total += done;
      } while (done > 0);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return total;
  }

  private boolean remains(EncryptedColumn column) {
    return database
        .sql(column.fill("SELECT 1 AS one FROM {table} WHERE {column}_key <> :current LIMIT 1"))
        .with("current", cipher.currentKeyId())
        .first(row -> row.count("one"))
        .isPresent();
  }

  private int batch(EncryptedColumn column) {
    List<Value> values =
        database
            .sql(
                column.fill(
                    """
                    SELECT CAST(id AS text) AS id, {column} AS box, {column}_key AS key
                    FROM {table} WHERE {column}_key <> :current
                    LIMIT :batch FOR UPDATE SKIP LOCKED
                    """))
            .with("current", cipher.currentKeyId())
            .with("batch", BATCH)
            .writeReturning(
                row -> new Value(row.text("id"), new Sealed(row.text("key"), row.bytes("box"))));
    values.forEach(value -> replace(column, value));
    return values.size();
  }

  private void replace(EncryptedColumn column, Value value) {
    Field field = column.field(value.id());
    Sealed anew = cipher.seal(field, cipher.open(field, value.sealed()));
    database
        .sql(
            column.fill(
                """
                UPDATE {table} SET {column} = :box, {column}_key = :key
                WHERE id = CAST(:id AS {idType})
                """))
        .with("box", anew.box())
        .with("key", anew.keyId())
        .with("id", value.id())
        .write();
  }

  private record Value(String id, Sealed sealed) {}
}
