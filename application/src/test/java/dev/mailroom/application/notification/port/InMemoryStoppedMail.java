package dev.mailroom.application.notification.port;

import static java.util.stream.Collectors.toSet;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Category;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** {@link StoppedMail} in memory. */
public final class InMemoryStoppedMail implements StoppedMail {

  private final InMemoryTable<Stop, Stop> table;

  public InMemoryStoppedMail(InMemoryTransactions transactions) {
    this.table = transactions.table();
  }

  @Override
  public void stop(
      CompanyId company, EmailAddress recipient, Set<Category> categories, Instant at) {
    for (var category : categories) {
      var stop = new Stop(company, recipient, category);
      table.put(stop, stop);
    }
  }

  @Override
  public void allow(CompanyId company, EmailAddress recipient, Set<Category> categories) {
    categories.forEach(category -> table.remove(new Stop(company, recipient, category)));
  }

  @Override
  public Set<Category> stoppedBy(CompanyId company, EmailAddress recipient) {
    return table
        .rows(stop -> stop.company().equals(company) && stop.recipient().equals(recipient))
        .stream()
        .map(Stop::category)
        .collect(toSet());
  }

  @Override
  public Set<EmailAddress> stoppedAmong(
      CompanyId company, Collection<EmailAddress> recipients, Category category) {
    return recipients.stream()
        .filter(it -> table.find(new Stop(company, it, category)).isPresent())
        .collect(toSet());
  }

  private record Stop(CompanyId company, EmailAddress recipient, Category category) {}
}
