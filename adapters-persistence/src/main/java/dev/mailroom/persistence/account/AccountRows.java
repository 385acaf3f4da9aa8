package dev.mailroom.persistence.account;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.persistence.Row;
import java.time.ZoneId;
import java.util.Locale;

/** Maps a row of {@code accounts}, for whoever joins it. */
public final class AccountRows {

  private AccountRows() {}

  public static Account account(Row row) {
    return new Account(
        new AccountId(row.id("id")),
        new EmailAddress(row.text("email")),
        new PersonName(row.text("name")),
        new PasswordHash(row.text("password")),
        row.choice("site_role", SiteRole.class),
        row.choice("status", AccountStatus.class),
        row.instant("created_at"),
        row.optionalInstant("last_seen_at"),
        new Preferences(
            row.optionalText("locale").map(Locale::forLanguageTag),
            row.optionalText("zone").map(ZoneId::of)));
  }
}
