package dev.mailroom.persistence.company;

import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.application.company.ListMyCompanies;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists of companies: a person's own, and all of them for administrators. */
record CompanyLists(Database database) {
  /** Somebody of the company {@code c} was here since {@code :active_since}; true without one. */
  private static final String IS_ACTIVE =
      """
      (CAST(:active_since AS timestamptz) IS NULL OR EXISTS (
        SELECT 1 FROM members JOIN accounts ON accounts.id = members.account_id
        WHERE members.company_id = c.id AND members.removed_at IS NULL
          AND accounts.status = 'active' AND accounts.last_seen_at >= CAST(:active_since AS timestamptz)))
      """;

  List<ListMyCompanies.Card> cardsOf(AccountId account) {
    return database
        .sql(
            """
            SELECT c.*, mine.role,
              (SELECT count(*) FROM members
               WHERE company_id = c.id AND removed_at IS NULL) AS people
            FROM members AS mine JOIN companies AS c ON c.id = mine.company_id
            WHERE mine.account_id = CAST(:account AS uuid) AND mine.removed_at IS NULL
            ORDER BY lower(c.name), c.id
            """)
        .with("account", account.value())
        .list(row ->
            new ListMyCompanies.Card(
                CompanyRows.company(row), row.choice("role", Role.class), row.count("people")));
  }

  List<ListCompanies.Row> page(Optional<Instant> activeSince, Optional<CompanyId> after, int size) {
    return database
        .sql(
            """
            SELECT c.*, people.* FROM companies AS c CROSS JOIN LATERAL (
              SELECT count(*) AS people, max(accounts.last_seen_at) AS last_active_at,
                (array_agg(accounts.name ORDER BY members.since)
                  FILTER (WHERE members.role = 'owner'))[1] AS owner
              FROM members JOIN accounts ON accounts.id = members.account_id
              WHERE members.company_id = c.id AND members.removed_at IS NULL
                AND accounts.status = 'active') AS people
            WHERE %s
              AND (CAST(:after AS uuid) IS NULL OR (lower(c.name), c.id) >
                (SELECT lower(name), id FROM companies WHERE id = CAST(:after AS uuid)))
            ORDER BY lower(c.name), c.id
            LIMIT :size
            """
                .formatted(IS_ACTIVE))
        .with("active_since", activeSince)
        .with("after", after.map(CompanyId::value))
        .with("size", size)
        .list(CompanyLists::listed);
  }

  long count(Optional<Instant> activeSince) {
    return database
        .sql("SELECT count(*) AS n FROM companies AS c WHERE " + IS_ACTIVE)
        .with("active_since", activeSince)
        .first(row -> row.number("n"))
        .orElse(0L);
  }

  private static ListCompanies.Row listed(Row row) {
    return new ListCompanies.Row(
        CompanyRows.company(row),
        row.optionalText("owner"),
        row.count("people"),
        row.optionalInstant("last_active_at"));
  }
}
