package dev.mailroom.persistence.passwordreset;

import dev.mailroom.application.passwordreset.port.ResetRequests;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.crypto.Field;
import dev.mailroom.persistence.crypto.FieldCipher;
import dev.mailroom.persistence.crypto.KeyProblem;
import dev.mailroom.persistence.crypto.Sealed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link ResetRequests} in the table {@code reset_requests}. */
public final class DbResetRequests implements ResetRequests {
  private static final Logger LOG = LoggerFactory.getLogger(DbResetRequests.class);

  private final Database database;
  private final FieldCipher cipher;
  private final Runnable wakeUp;

  /** {@code wakeUp} runs after each commit that added a request. */
  public DbResetRequests(Database database, FieldCipher cipher, Runnable wakeUp) {
    this.database = database;
    this.cipher = cipher;
    this.wakeUp = wakeUp;
  }

  @Override
  public void add(Pending request) {
    Sealed email = cipher.seal(emailOf(request.id()), request.email().value());
    database
        .sql(
            """
            INSERT INTO reset_requests (id, email, email_key, ip, user_agent, requested_at, due_at)
            VALUES (CAST(:id AS uuid), :email, :key, :ip, :user_agent, :at, :at)
            """)
        .with("id", request.id())
        .with("email", email.box())
        .with("key", email.keyId())
        .with("ip", request.client().ip())
        .with("user_agent", request.client().userAgent())
        .with("at", request.at())
        .write();
    database.afterCommit(wakeUp);
  }

  /**
   * A request that does not open is dropped, with a word in the log: nobody can ever answer it, and
   * it must not stand before the others.
   */
  @Override
  public List<Pending> take(int max, Instant now) {
    List<Optional<Pending>> taken = remove(max, now);
    while (!taken.isEmpty() && taken.stream().allMatch(Optional::isEmpty)) {
      taken = remove(max, now);
    }
    return taken.stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Pending::at).thenComparing(Pending::id))
        .toList();
  }

  private List<Optional<Pending>> remove(int max, Instant now) {
    return database
        .sql(
            """
            WITH taken AS MATERIALIZED (
              SELECT id FROM reset_requests WHERE due_at <= :now
              ORDER BY requested_at, id
              LIMIT :max FOR UPDATE SKIP LOCKED)
            DELETE FROM reset_requests USING taken WHERE reset_requests.id = taken.id
            RETURNING reset_requests.*
            """)
        .with("now", now)
        .with("max", max)
        .writeReturning(this::opened);
  }

  @Override
  public void postpone(UUID id, Instant until) {
    database
        .sql("UPDATE reset_requests SET due_at = :until WHERE id = CAST(:id AS uuid)")
        .with("id", id)
        .with("until", until)
        .write();
  }

  private Optional<Pending> opened(Row row) {
    try {
      return Optional.of(pending(row));
    } catch (KeyProblem e) {
      LOG.error("reset-request.unreadable id={} reason={}", row.id("id"), e.getMessage());
      return Optional.empty();
    }
  }

  private Pending pending(Row row) {
    UUID id = row.id("id");
    Sealed email = new Sealed(row.text("email_key"), row.bytes("email"));
    return new Pending(
        id,
        new EmailAddress(cipher.openText(emailOf(id), email)),
        new Client(row.text("ip"), row.text("user_agent")),
        row.instant("requested_at"));
  }

  private static Field emailOf(UUID id) {
    return Field.of("reset_requests", id, "email");
  }
}
