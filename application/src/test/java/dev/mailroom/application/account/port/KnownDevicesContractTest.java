package dev.mailroom.application.account.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.account.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link KnownDevices} keeps. */
public abstract class KnownDevicesContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract KnownDevices devices();

  @BeforeEach
  void two_accounts() {
    transactions()
        .inTransaction(() -> {
          accounts().add(ADA);
          accounts().add(BEN);
        });
  }

  @Test
  void a_device_is_known_to_the_account_that_used_it() {
    remember(ADA, 1);

    assertThat(devices().isKnown(ADA.id(), Cast.token(1))).isTrue();
    assertThat(devices().isKnown(ADA.id(), Cast.token(2))).isFalse();
    assertThat(devices().isKnown(BEN.id(), Cast.token(1))).isFalse();
  }

  @Test
  void an_account_without_a_device_is_told_apart() {
    remember(ADA, 1);

    assertThat(devices().hasAny(ADA.id())).isTrue();
    assertThat(devices().hasAny(BEN.id())).isFalse();
  }

  @Test
  void a_device_may_be_used_again() {
    remember(ADA, 1);
    remember(ADA, 1);

    assertThat(devices().isKnown(ADA.id(), Cast.token(1))).isTrue();
  }

  @Test
  void all_devices_of_one_account_can_be_forgotten() {
    remember(ADA, 1);
    remember(ADA, 2);
    remember(BEN, 3);

    transactions().inTransaction(() -> devices().forgetAll(ADA.id()));

    assertThat(devices().hasAny(ADA.id())).isFalse();
    assertThat(devices().isKnown(BEN.id(), Cast.token(3))).isTrue();
  }

  private void remember(Account account, int device) {
    transactions()
        .inTransaction(() -> devices().remember(account.id(), Cast.token(device), Cast.NOW));
  }
}
