package dev.mailroom.web.admin.overview;

import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.web.admin.overview.OverviewPage.AccountRow;
import dev.mailroom.web.admin.overview.OverviewPage.CompanyRow;
import dev.mailroom.web.words.Times;
import dev.mailroom.web.words.Words;
import java.time.Instant;
import java.util.Optional;

/** Writes companies and accounts as rows. */
final class RegisterRows {

  private final Times times;

  RegisterRows(Times times) {
    this.times = times;
  }

  CompanyRow company(ListCompanies.Row row) {
    return new CompanyRow(
        row.company().id().value().toString(),
        row.company().name().value(),
        row.owner().orElse(""),
        Words.number(row.members()),
        ago(row.lastActiveAt()),
        times.day(row.company().createdAt()));
  }

  AccountRow account(Account account) {
    return new AccountRow(
        account.id().value().toString(),
        account.name().value(),
        account.email().localPart(),
        account.email().domain(),
        account.siteRole() == SiteRole.ADMINISTRATOR,
        account.isActive(),
        ago(account.lastSeenAt()));
  }

  private String ago(Optional<Instant> then) {
    return then.map(times::ago).orElse("never");
  }
}
