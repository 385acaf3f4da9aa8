package dev.mailroom.persistence.apikey;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.apikey.port.Allowances;
import dev.mailroom.application.apikey.port.AllowancesContractTest;
import dev.mailroom.application.apikey.port.KeySamples;
import dev.mailroom.domain.apikey.ApiKeyId;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.company.DbCompanies;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbAllowancesTest extends AllowancesContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected void nextMinute() {
    transactions()
        .inTransaction(() ->
            FRESH
                .database()
                .sql("UPDATE api_allowances SET minute = minute - interval '1 minute'")
                .write());
  }

  @Override
  protected ApiKeyId key(int number) {
    transactions()
        .inTransaction(() -> {
          new DbCompanies(FRESH.database()).add(KeySamples.HARBOUR);
          new DbApiKeys(FRESH.database()).add(KeySamples.key(number, Cast.NOW));
        });
    return KeySamples.id(number);
  }

  @Override
  protected Allowances allowances() {
    return new DbAllowances(FRESH.database());
  }
}
