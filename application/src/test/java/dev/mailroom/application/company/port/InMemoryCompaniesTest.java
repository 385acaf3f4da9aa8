package dev.mailroom.application.company.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.InMemoryAccounts;

class InMemoryCompaniesTest extends CompaniesContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Accounts accounts = new InMemoryAccounts(transactions);
  private final Companies companies = new InMemoryCompanies(transactions, accounts);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Override
  protected Companies companies() {
    return companies;
  }
}
