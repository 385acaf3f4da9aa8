package dev.mailroom.application.mailsettings.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.mailsettings.SavedSettings;
import java.util.Optional;

/** {@link EmailSettingsStore} in memory. */
public final class InMemoryEmailSettingsStore implements EmailSettingsStore {

  private static final String THE_SITE = "site";
  private final InMemoryTable<String, SavedSettings> table;

  public InMemoryEmailSettingsStore(InMemoryTransactions transactions) {
    this.table = transactions.table();
  }

  @Override
  public Optional<SavedSettings> find() {
    return table.find(THE_SITE);
  }

  @Override
  public void save(SavedSettings settings) {
    table.put(THE_SITE, settings);
  }
}
