package dev.mailroom.persistence.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.application.joining.port.TrustedDomains;
import dev.mailroom.application.joining.port.TrustedDomainsContractTest;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.account.DbAccounts;
import dev.mailroom.persistence.company.DbCompanies;
import dev.mailroom.persistence.company.DbMembers;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbTrustedDomainsTest extends TrustedDomainsContractTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Override
  protected Transactions transactions() {
    return FRESH.database();
  }

  @Override
  protected Accounts accounts() {
    return new DbAccounts(FRESH.database());
  }

  @Override
  protected Companies companies() {
    return new DbCompanies(FRESH.database());
  }

  @Override
  protected Members members() {
    return new DbMembers(FRESH.database());
  }

  @Override
  protected TrustedDomains trusted() {
    return new DbTrustedDomains(FRESH.database());
  }
}
