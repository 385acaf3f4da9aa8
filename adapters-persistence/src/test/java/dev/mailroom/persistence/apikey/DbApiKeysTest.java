package dev.mailroom.persistence.apikey;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.apikey.port.ApiKeys;
import dev.mailroom.application.apikey.port.ApiKeysContractTest;
import dev.mailroom.domain.company.Company;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.company.DbCompanies;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbApiKeysTest extends ApiKeysContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected void add(Company company) {
    transactions().inTransaction(() -> new DbCompanies(FRESH.database()).add(company));
  }

  @Override
  protected ApiKeys keys() {
    return new DbApiKeys(FRESH.database());
  }
}
