package dev.mailroom.persistence.delivery;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.delivery.port.DeliveryFigures;
import dev.mailroom.application.delivery.port.DeliveryFiguresContractTest;
import dev.mailroom.application.delivery.port.Outbox;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbDeliveryFiguresTest extends DeliveryFiguresContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  private final Database database = FRESH.database();

  @Override
  protected Transactions transactions() {
    return database;
  }

  @Override
  protected Outbox outbox() {
    return new DbOutbox(database, Keys.cipher(), () -> {});
  }

  @Override
  protected DeliveryFigures figures() {
    return new DbDeliveryFigures(database);
  }

  @Override
  protected void finished(EmailId id, Instant at) {
    database.inTransaction(() -> {
      database
          .sql("UPDATE emails SET finished_at = :at WHERE id = CAST(:id AS uuid)")
          .with("at", at)
          .with("id", id.value())
          .write();
    });
  }
}
