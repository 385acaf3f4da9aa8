package dev.mailroom.persistence.company;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.application.company.port.Places;
import dev.mailroom.application.company.port.PlacesContractTest;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.account.DbAccounts;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbPlacesTest extends PlacesContractTest {
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
  protected Places places() {
    return new DbPlaces(FRESH.database());
  }
}
