package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import java.time.LocalDate;

/** {@link SummaryDays} in memory. */
public final class InMemorySummaryDays implements SummaryDays {

  private final InMemoryTable<Key, LocalDate> table;

  public InMemorySummaryDays(InMemoryTransactions transactions) {
    this.table = transactions.table();
  }

  @Override
  public boolean take(AccountId person, CompanyId company, Subject subject, LocalDate day) {
    var key = new Key(person, company, subject);
    boolean free = table.find(key).filter(taken -> !taken.isBefore(day)).isEmpty();
    if (free) {
      table.put(key, day);
    }
    return free;
  }

  private record Key(AccountId person, CompanyId company, Subject subject) {}
}
