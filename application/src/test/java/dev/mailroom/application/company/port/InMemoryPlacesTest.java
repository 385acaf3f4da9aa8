package dev.mailroom.application.company.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.InMemoryAccounts;

class InMemoryPlacesTest extends PlacesContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
  private final InMemoryCompanies companies = new InMemoryCompanies(transactions, accounts);

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

  @Override
  protected Members members() {
    return new InMemoryMembers(companies, accounts);
  }

  @Override
  protected Places places() {
    return new InMemoryPlaces(companies, accounts);
  }
}
