package dev.mailroom.bootstrap.bench;

import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.DatabaseAddress;
import dev.mailroom.persistence.crypto.EnvironmentKeys;
import dev.mailroom.persistence.crypto.FieldCipher;
import dev.mailroom.persistence.crypto.KeyRing;
import dev.mailroom.persistence.delivery.DbOutbox;
import dev.mailroom.persistence.notify.Notifications;
import dev.mailroom.persistence.notify.Topic;
import java.util.List;
import java.util.stream.IntStream;

/** Puts mail into the outbox from outside the process that sends it. */
final class Backlog implements AutoCloseable {

  /** The master key of all processes here. */
  static final String KEY = "ab".repeat(32);

  private static final int STATEMENT = 500;

  private final DatabaseAddress address;
  private final Database database;
  private final DbOutbox outbox;

  Backlog(DatabaseAddress address) {
    this.address = address;
    this.database = Database.open(address);
    this.outbox =
        new DbOutbox(database, new FieldCipher(new KeyRing(EnvironmentKeys.parse(KEY))), () -> {});
  }

  /** All at once, by one commit that wakes whoever sends. */
  void add(List<OutboxEmail> emails) {
    database.inTransaction(() -> {
      IntStream.iterate(0, from -> from < emails.size(), from -> from + STATEMENT)
          .mapToObj(from -> emails.subList(from, Math.min(emails.size(), from + STATEMENT)))
          .forEach(outbox::addAll);
      Notifications.send(database, Topic.EMAIL_DUE, "");
    });
  }

  /** How many there are that are not sent yet. */
  long unsent() {
    return Sql.number(
        address, "SELECT count(*) FROM emails WHERE state IN ('queued', 'sending', 'held')");
  }

  long sent() {
    return Sql.number(address, "SELECT count(*) FROM emails WHERE state = 'sent'");
  }

  /** Transactions committed in this database so far; the server counts with a second's delay. */
  long commits() {
    try {
      Thread.sleep(1_500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Sql.number(
        address, "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()");
  }

  @Override
  public void close() {
    database.close();
  }
}
