package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.port.SummaryDays;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.persistence.Database;
import java.time.LocalDate;

/** {@link SummaryDays} in the table {@code summary_days}. */
public final class DbSummaryDays implements SummaryDays {
  private final Database database;

  public DbSummaryDays(Database database) {
    this.database = database;
  }

  @Override
  public boolean take(AccountId person, CompanyId company, Subject subject, LocalDate day) {
    return database
            .sql(
                """
                INSERT INTO summary_days (account_id, company_id, subject, day)
                VALUES (CAST(:account AS uuid), CAST(:company AS uuid), :subject, CAST(:day AS date))
                ON CONFLICT (account_id, company_id, subject) DO UPDATE SET day = EXCLUDED.day
                  WHERE summary_days.day < EXCLUDED.day
                """)
            .with("account", person.value())
            .with("company", company.value())
            .with("subject", subject)
            .with("day", day.toString())
            .write()
        > 0;
  }
}
