package dev.mailroom.application.apikey.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.company.Company;

class InMemoryApiKeysTest extends ApiKeysContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final ApiKeys keys = new InMemoryApiKeys(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected void add(Company company) {
    // keys do not ask for it here
  }

  @Override
  protected ApiKeys keys() {
    return keys;
  }
}
