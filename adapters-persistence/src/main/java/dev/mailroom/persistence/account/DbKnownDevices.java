package dev.mailroom.persistence.account;

import dev.mailroom.application.account.port.KnownDevices;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Database;
import java.time.Instant;

/** {@link KnownDevices} in the table {@code known_devices}. */
public final class DbKnownDevices implements KnownDevices {
  private final Database database;

  public DbKnownDevices(Database database) {
    this.database = database;
  }

  @Override
  public boolean isKnown(AccountId account, TokenHash device) {
    return database
        .sql(
            """
            SELECT 1 AS one FROM known_devices
            WHERE account_id = CAST(:account AS uuid) AND device_hash = :device
            """)
        .with("account", account.value())
        .with("device", device.hex())
        .first(row -> row.count("one"))
        .isPresent();
  }

  @Override
  public boolean hasAny(AccountId account) {
    return database
        .sql("SELECT 1 AS one FROM known_devices WHERE account_id = CAST(:account AS uuid) LIMIT 1")
        .with("account", account.value())
        .first(row -> row.count("one"))
        .isPresent();
  }

  @Override
  public void forgetAll(AccountId account) {
    database
        .sql("DELETE FROM known_devices WHERE account_id = CAST(:account AS uuid)")
        .with("account", account.value())
        .write();
  }

  @Override
  public void remember(AccountId account, TokenHash device, Instant at) {
    database
        .sql(
            """
            INSERT INTO known_devices (account_id, device_hash, last_used_at)
            VALUES (CAST(:account AS uuid), :device, :at)
            ON CONFLICT (account_id, device_hash) DO UPDATE SET last_used_at = :at
            """)
        .with("account", account.value())
        .with("device", device.hex())
        .with("at", at)
        .write();
  }
}
