package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.InMemoryAccounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.InMemoryCompanies;
import dev.mailroom.application.company.port.InMemoryMembers;
import dev.mailroom.application.company.port.Members;

class InMemorySubscriptionsTest extends SubscriptionsContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Accounts accounts = new InMemoryAccounts(transactions);
  private final InMemoryCompanies companies = new InMemoryCompanies(transactions, accounts);
  private final Members members = new InMemoryMembers(companies, accounts);
  private final Subscriptions subscriptions = new InMemorySubscriptions(transactions, companies);

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

  @Override
  protected Subscriptions subscriptions() {
    return subscriptions;
  }
}
