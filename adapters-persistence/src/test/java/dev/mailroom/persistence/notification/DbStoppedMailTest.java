package dev.mailroom.persistence.notification;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.notification.port.StoppedMail;
import dev.mailroom.application.notification.port.StoppedMailContractTest;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.company.DbCompanies;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbStoppedMailTest extends StoppedMailContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Companies companies() {
    return new DbCompanies(FRESH.database());
  }

  @Override
  protected StoppedMail stoppedMail() {
    return new DbStoppedMail(FRESH.database());
  }
}
