package dev.mailroom.persistence.company;

import dev.mailroom.application.company.port.Places;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Place;
import dev.mailroom.domain.company.Role;
import dev.mailroom.persistence.Database;
import java.util.List;

/** {@link Places} in the table {@code members}. */
public final class DbPlaces implements Places {
  private final Database database;

  public DbPlaces(Database database) {
    this.database = database;
  }

  @Override
  public List<Place> of(AccountId account) {
    return database
        .sql(
            """
            SELECT c.name, mine.role,
              count(other.id) FILTER (WHERE theirs.role = 'owner') AS owners,
              count(other.id) AS people
            FROM members AS mine
              JOIN companies AS c ON c.id = mine.company_id
              LEFT JOIN members AS theirs ON theirs.company_id = c.id
                AND theirs.account_id <> mine.account_id AND theirs.removed_at IS NULL
              LEFT JOIN accounts AS other
                ON other.id = theirs.account_id AND other.status = 'active'
            WHERE mine.account_id = CAST(:account AS uuid) AND mine.removed_at IS NULL
            GROUP BY c.id, c.name, mine.role
            ORDER BY lower(c.name), c.id
            """)
        .with("account", account.value())
        .list(row ->
            new Place(
                new CompanyName(row.text("name")),
                row.choice("role", Role.class),
                row.count("owners"),
                row.count("people")));
  }

  /** In the order of ids, so that two who lock the same companies do not wait for each other. */
  @Override
  public List<Place> ofForUpdate(AccountId account) {
    database
        .sql(
            """
            SELECT id FROM companies
            WHERE id IN (SELECT company_id FROM members WHERE account_id = CAST(:account AS uuid))
            ORDER BY id FOR UPDATE
            """)
        .with("account", account.value())
        .writeReturning(row -> row.id("id"));
    return of(account);
  }

  @Override
  public void deleteAll(AccountId account) {
    database
        .sql("DELETE FROM members WHERE account_id = CAST(:account AS uuid)")
        .with("account", account.value())
        .write();
  }
}
