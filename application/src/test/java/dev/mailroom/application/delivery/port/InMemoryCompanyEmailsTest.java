package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.delivery.EmailId;
import java.time.InstantSource;

class InMemoryCompanyEmailsTest extends CompanyEmailsContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryOutbox outbox =
      new InMemoryOutbox(transactions, InstantSource.system(), () -> {});
  private final InMemoryCompanyEmails emails = new InMemoryCompanyEmails(outbox);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Outbox outbox() {
    return outbox;
  }

  @Override
  protected CompanyEmails emails() {
    return emails;
  }

  @Override
  protected void byInvitation(CompanyId company, EmailId email) {
    emails.causedBy(company, email);
  }

  @Override
  protected void byNotification(CompanyId company, EmailId email) {
    emails.causedBy(company, email);
  }
}
