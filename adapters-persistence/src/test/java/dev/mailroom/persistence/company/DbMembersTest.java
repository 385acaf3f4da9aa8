package dev.mailroom.persistence.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.application.company.port.MembersContractTest;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.account.DbAccounts;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbMembersTest extends MembersContractTest {
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

  @Test
  void ten_thousand_people_are_paged_searched_and_counted_from_an_index() throws SQLException {
    tenThousandPeople();
    var last =
        FRESH
            .database()
            .sql("SELECT account_id FROM members ORDER BY sort_text OFFSET 9000 LIMIT 1")
            .first(row -> row.id("account_id"));

    assertThat(plan(DbMembers.PAGE, "%%", Optional.empty())).contains("members_page");
    assertThat(plan(DbMembers.PAGE, "%%", last))
        .contains("members_page")
        .containsPattern("Index Cond: .*ROW\\(.*sort_text, .*account_id\\) >");
    assertThat(plan(DbMembers.PAGE, "%person 77%", Optional.empty())).contains("members_page");
    assertThat(plan(DbMembers.COUNT, "%%", Optional.empty())).contains("members_page");
    assertThat(plan(DbMembers.OWNERS, "", Optional.empty())).contains("members_owners");
    assertThat(plan(DbMembers.REMOVED, "", Optional.empty())).contains("members_removed");
    assertThat(members().page(new CompanyId(Cast.id(11)), "", last.map(AccountId::new), 50))
        .hasSize(50);
  }

  /** Ten thousand in one company, and fifty thousand places in five hundred others. */
  private static void tenThousandPeople() throws SQLException {
    FRESH.run(
        """
        INSERT INTO accounts
          (id, email, name, password, site_role, status, created_at)
        SELECT gen_random_uuid(), 'p' || n || '@example.com', 'Person ' || n, 'x', 'person',
          'active', now() FROM generate_series(1, 20000) AS n;
        INSERT INTO companies (id, name, slug, created_at)
        SELECT gen_random_uuid(), 'Company ' || n, 'company-' || n, now()
          FROM generate_series(1, 500) AS n;
        INSERT INTO members (company_id, account_id, role, since)
        SELECT '%s', id, 'member', now() FROM accounts ORDER BY email LIMIT 10000;
        INSERT INTO members (company_id, account_id, role, since)
        SELECT companies.id, accounts.id, 'member', now()
          FROM (SELECT id, row_number() OVER () %% 200 AS part FROM accounts) AS accounts
          JOIN (SELECT id, row_number() OVER () %% 200 AS part FROM companies
            WHERE slug LIKE 'company-%%') AS companies ON companies.part = accounts.part;
        """
            .formatted(Cast.id(11)));
    FRESH.vacuum();
  }

  private static String plan(String query, String pattern, Optional<?> after) {
    var values = Map.of("company", Cast.id(11), "pattern", pattern, "after", after, "size", 51);
    var statement = FRESH.database().sql("EXPLAIN " + query);
    values.forEach((name, value) -> {
      if (query.contains(":" + name)) {
        statement.with(name, value);
      }
    });
    var plan = String.join("\n", statement.list(row -> row.text("QUERY PLAN")));
    assertThat(plan).doesNotContain("Seq Scan");
    return plan;
  }
}
