package dev.mailroom.persistence.account;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.persistence.Database;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts that are not deleted, a page at a time, and their number. */
record AccountPages(Database database) {

  List<Account> page(String search, Optional<AccountId> after, int size) {
    return database
        .sql(
            """
            SELECT * FROM accounts
            WHERE lower(name || ' ' || email) LIKE :pattern AND status <> 'deleted'
              AND (CAST(:after AS uuid) IS NULL OR (lower(name), id) >
                (SELECT lower(name), id FROM accounts WHERE id = CAST(:after AS uuid)))
            ORDER BY lower(name), id
            LIMIT :size
            """)
        .with("pattern", pattern(search))
        .with("after", after.map(AccountId::value))
        .with("size", size)
        .list(AccountRows::account);
  }

  long count(String search) {
    return database
        .sql(
            """
            SELECT count(*) AS n FROM accounts
            WHERE lower(name || ' ' || email) LIKE :pattern AND status <> 'deleted'
            """)
        .with("pattern", pattern(search))
        .first(row -> row.number("n"))
        .orElse(0L);
  }

  private static String pattern(String search) {
    return "%" + search.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
