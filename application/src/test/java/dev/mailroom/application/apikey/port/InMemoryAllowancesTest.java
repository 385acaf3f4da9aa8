package dev.mailroom.application.apikey.port;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.TestClock;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.apikey.ApiKeyId;
import java.time.Duration;

class InMemoryAllowancesTest extends AllowancesContractTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final TestClock clock = new TestClock();
  private final Allowances allowances = new InMemoryAllowances(transactions, clock);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected ApiKeyId key(int number) {
    return KeySamples.id(number);
  }

  @Override
  protected void nextMinute() {
    clock.advance(Duration.ofMinutes(1));
  }

  @Override
  protected Allowances allowances() {
    return allowances;
  }
}
