package dev.mailroom.persistence.mailsettings;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.mailsettings.port.EmailSettingsStore;
import dev.mailroom.application.mailsettings.port.EmailSettingsStoreContractTest;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbEmailSettingsStoreTest extends EmailSettingsStoreContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected EmailSettingsStore store() {
    return new DbEmailSettingsStore(FRESH.database(), Keys.cipher());
  }
}
