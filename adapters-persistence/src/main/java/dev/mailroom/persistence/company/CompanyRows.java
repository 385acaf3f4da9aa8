package dev.mailroom.persistence.company;

import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanyName;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.company.Slug;
import dev.mailroom.persistence.Row;
import java.time.ZoneId;
import java.util.Locale;

/** Maps rows of {@code companies}. */
final class CompanyRows {

  private CompanyRows() {}

  static Company company(Row row) {
    return new Company(
        new CompanyId(row.id("id")),
        new CompanyName(row.text("name")),
        new Slug(row.text("slug")),
        new CompanySettings(
            Locale.forLanguageTag(row.text("locale")),
            ZoneId.of(row.text("zone")),
            row.flag("invitation_reminders")),
        row.instant("created_at"));
  }
}
