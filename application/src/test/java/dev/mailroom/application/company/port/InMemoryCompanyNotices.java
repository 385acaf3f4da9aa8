package dev.mailroom.application.company.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.company.Role;
import java.util.List;
import java.util.Locale;

/** {@link CompanyNotices} in memory, one line each; what rolls back was not said. */
public final class InMemoryCompanyNotices implements CompanyNotices {

  private final InMemoryTable<Integer, String> said;

  public InMemoryCompanyNotices(InMemoryTransactions transactions) {
    this.said = transactions.table();
  }

  public List<String> said() {
    return said.rows();
  }

  @Override
  public void added(Change change, Role role) {
    say(change, "added as " + word(role));
  }

  @Override
  public void removed(Change change) {
    say(change, "removed");
  }

  @Override
  public void roleChanged(Change change, Role from, Role to) {
    say(change, word(from) + " to " + word(to));
  }

  private void say(Change change, String what) {
    var line =
        change.person().name()
            + ": "
            + what
            + " at "
            + change.company().name()
            + " by "
            + change.by().name();
    said.put(said.rows().size(), line);
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
