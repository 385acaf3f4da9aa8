package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;

/** {@link KnownDevices} in memory. */
public final class InMemoryKnownDevices implements KnownDevices {

  private final InMemoryTable<Device, DeviceUse> table;

  public InMemoryKnownDevices(InMemoryTransactions transactions) {
    this.table = transactions.table();
  }

  @Override
  public boolean isKnown(AccountId account, TokenHash device) {
    return table.find(new Device(account, device)).isPresent();
  }

  @Override
  public boolean hasAny(AccountId account) {
    return !table.rows(use -> use.device().account().equals(account)).isEmpty();
  }

  @Override
  public void forgetAll(AccountId account) {
    table.removeIf(use -> use.device().account().equals(account));
  }

  @Override
  public void remember(AccountId account, TokenHash device, Instant at) {
    var key = new Device(account, device);
    table.put(key, new DeviceUse(key, at));
  }

  private record Device(AccountId account, TokenHash token) {}

  private record DeviceUse(Device device, Instant at) {}
}
