package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.port.Listeners;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@link Listeners} over the tables of accounts, members and preferences. */
public final class DbListeners implements Listeners {

  private static final String LISTENER =
      """
      SELECT accounts.id, accounts.email, accounts.name, accounts.locale, accounts.zone,
        members.account_id IS NOT NULL AS belongs,
        accounts.status = 'active' AND members.removed_at IS NULL AS reachable, %s
      """
          .formatted(PreferenceRows.COLUMNS);

  static final String PAGE =
      LISTENER
          + """
          FROM members JOIN accounts ON accounts.id = members.account_id
            LEFT JOIN notification_preferences AS chosen ON chosen.account_id = accounts.id
          WHERE members.company_id = CAST(:company AS uuid) AND members.removed_at IS NULL
            AND members.account_id
              > COALESCE(CAST(:after AS uuid), CAST('00000000-0000-0000-0000-000000000000' AS uuid))
          ORDER BY members.account_id LIMIT :size
          """;

  static final String NAMED =
      LISTENER
          + """
          FROM accounts
            LEFT JOIN members ON members.account_id = accounts.id
              AND members.company_id = CAST(:company AS uuid)
            LEFT JOIN notification_preferences AS chosen ON chosen.account_id = accounts.id
          WHERE accounts.id = ANY(CAST(:accounts AS uuid[]))
            OR accounts.email = ANY(CAST(:addresses AS text[]))
          ORDER BY accounts.id
          """;

  private final Database database;

  public DbListeners(Database database) {
    this.database = database;
  }

  @Override
  public List<Listener> page(CompanyId company, Optional<AccountId> after, int size) {
    return of(company, PAGE)
        .with("after", after.map(AccountId::value))
        .with("size", size)
        .list(DbListeners::listener);
  }

  @Override
  public List<Listener> named(
      CompanyId company, Collection<AccountId> accounts, Collection<EmailAddress> addresses) {
    return of(company, NAMED)
        .with("accounts", accounts.stream().map(AccountId::value).toList())
        .with("addresses", addresses.stream().map(EmailAddress::value).toList())
        .list(DbListeners::listener);
  }

  private Sql of(CompanyId company, String query) {
    return database.sql(query).with("company", company.value());
  }

  private static Listener listener(Row row) {
    return new Listener(
        new AccountId(row.id("id")),
        new EmailAddress(row.text("email")),
        new PersonName(row.text("name")),
        new Preferences(
            row.optionalText("locale").map(Locale::forLanguageTag),
            row.optionalText("zone").map(ZoneId::of)),
        PreferenceRows.preferences(row),
        row.flag("belongs"),
        row.flag("reachable"));
  }
}
