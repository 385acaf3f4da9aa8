package dev.mailroom.persistence.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Proofs, stored beside the data, that a process holds the right keys. */
public final class KeyChecks {
  private static final byte[] PROOF = "mailroom".getBytes(US_ASCII);

  private final Database database;
  private final KeyRing keys;
  private final FieldCipher cipher;

  public KeyChecks(Database database, KeyRing keys, FieldCipher cipher) {
    this.database = database;
    this.keys = keys;
    this.cipher = cipher;
  }

  /**
   * Fails loudly at start when a key of this database is missing or wrong, before anything is
   * encrypted with another.
   */
  public void verify() {
    database.inTransaction(() -> {
      // of two processes that start at once on an empty database, the second sees the first's key
      database.lock("key checks");
      stored().forEach(this::verify);
      add(keys.current().id());
    });
  }

  private void verify(Check check) {
    keys.key(check.sealed().keyId());
    if (!Arrays.equals(cipher.open(field(check.sealed().keyId()), check.sealed()), PROOF)) {
      throw keys.unknown(check.sealed().keyId());
    }
  }

  void add(String keyId) {
    database
        .sql(
            """
            INSERT INTO key_checks (key_id, proof) VALUES (:id, :proof)
            ON CONFLICT (key_id) DO NOTHING
            """)
        .with("id", keyId)
        .with("proof", cipher.seal(keys.key(keyId), field(keyId), PROOF).box())
        .write();
  }

  void keepOnly(Set<String> keyIds) {
    database
        .sql("DELETE FROM key_checks WHERE NOT (key_id = ANY (CAST(:ids AS text[])))")
        .with("ids", keyIds)
        .write();
  }

  private List<Check> stored() {
    return database
        .sql("SELECT key_id, proof FROM key_checks ORDER BY created_at FOR UPDATE")
        .writeReturning(Check::of);
  }

  private static Field field(String keyId) {
    return new Field("key_checks", keyId, "proof");
  }

  private record Check(Sealed sealed) {
    static Check of(Row row) {
      return new Check(new Sealed(row.text("key_id"), row.bytes("proof")));
    }
  }
}
