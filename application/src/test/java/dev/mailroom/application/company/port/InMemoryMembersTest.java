package dev.mailroom.application.company.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.InMemoryAccounts;

class InMemoryMembersTest extends MembersContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
  private final InMemoryCompanies companies = new InMemoryCompanies(transactions, accounts);
  private final InMemoryMembers members = new InMemoryMembers(companies, accounts);

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
    return members;
  }
}
