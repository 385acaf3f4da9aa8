package dev.mailroom.persistence.invitation;

import dev.mailroom.application.invitation.port.Hosts;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.util.Optional;

/** {@link Hosts} in the table {@code companies}. */
public final class DbHosts implements Hosts {
  private final Database database;

  public DbHosts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Company> find(CompanyId id) {
    return select(id, "").first(DbHosts::company);
  }

  @Override
  public Optional<Company> findForUpdate(CompanyId id) {
    return select(id, " FOR UPDATE").lock(DbHosts::company);
  }

  private Sql select(CompanyId id, String lock) {
    return database
        .sql("SELECT * FROM companies WHERE id = CAST(:id AS uuid)" + lock)
        .with("id", id.value());
  }

  private static Company company(Row row) {
    return new Company(
        new CompanyId(row.id("id")),
        new CompanyName(row.text("name")),
        new Slug(row.text("slug")),
        row.instant("created_at"));
  }
}
