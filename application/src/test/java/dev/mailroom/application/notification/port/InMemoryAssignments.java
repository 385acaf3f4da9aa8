package dev.mailroom.application.notification.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Assignment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Assignments} in memory; answers all who have any as readers. */
public final class InMemoryAssignments implements Assignments {

  private static final Comparator<Due> LONGEST_DUE_FIRST =
      Comparator.comparing((Due due) -> due.assignment().dueOn())
          .thenComparing(due -> due.assignment().title())
          .thenComparing(due -> due.assignment().key());

  private static final Comparator<Reader> BY_ID = Comparator.comparing(InMemoryAssignments::text);

  private final InMemoryTable<Key, Due> table;

  public InMemoryAssignments(InMemoryTransactions transactions) {
    this.table = transactions.table();
  }

  @Override
  public void put(Assignment assignment, Instant now) {
    var key = new Key(assignment.company(), assignment.key());
    var since =
        table
            .find(key)
            .filter(known -> isDueAs(known.assignment(), assignment))
            .map(Due::since)
            .orElse(now);
    table.put(key, new Due(assignment, since));
  }

  private static boolean isDueAs(Assignment known, Assignment changed) {
    return known.person().equals(changed.person()) && known.dueOn().equals(changed.dueOn());
  }

  @Override
  public boolean remove(CompanyId company, String key) {
    return table.remove(new Key(company, key));
  }

  @Override
  public int countOthers(CompanyId company, AccountId person, String key) {
    return (int) of(company, person).filter(due -> !due.assignment().key().equals(key)).count();
  }

  @Override
  public List<Due> until(CompanyId company, AccountId person, LocalDate day) {
    return of(company, person)
        .filter(due -> !due.assignment().dueOn().isAfter(day))
        .sorted(LONGEST_DUE_FIRST)
        .toList();
  }

  @Override
  public List<Reader> readers(Instant now, Optional<Reader> after, int size) {
    return table.rows().stream()
        .map(due -> new Reader(due.assignment().person(), due.assignment().company()))
        .distinct()
        .sorted(BY_ID)
        .filter(reader -> after.filter(last -> BY_ID.compare(reader, last) <= 0).isEmpty())
        .limit(size)
        .toList();
  }

  private Stream<Due> of(CompanyId company, AccountId person) {
    return table.rows().stream()
        .filter(due -> due.assignment().company().equals(company))
        .filter(due -> due.assignment().person().equals(person));
  }

  private static String text(Reader reader) {
    return reader.person().value() + " " + reader.company().value();
  }

  private record Key(CompanyId company, String key) {}
}
