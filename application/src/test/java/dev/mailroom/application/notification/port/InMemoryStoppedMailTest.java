package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.InMemoryAccounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.InMemoryCompanies;

class InMemoryStoppedMailTest extends StoppedMailContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Companies companies =
      new InMemoryCompanies(transactions, new InMemoryAccounts(transactions));
  private final StoppedMail stoppedMail = new InMemoryStoppedMail(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected StoppedMail stoppedMail() {
    return stoppedMail;
  }
}
