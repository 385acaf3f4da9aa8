package dev.mailroom.web.admin.overview;

import dev.mailroom.application.company.ListCompanies;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.web.admin.Words;
import dev.mailroom.web.admin.overview.OverviewPage.AccountRow;
import dev.mailroom.web.admin.overview.OverviewPage.CompanyRow;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** Writes companies and accounts as rows. */
final class RegisterRows {

  private final InstantSource clock;
  private final ZoneId zone;

  RegisterRows(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  CompanyRow company(ListCompanies.Row row) {
    return new CompanyRow(
        row.company().name().value(),
        row.owner().orElse("nobody"),
        Words.number(row.members()),
        ago(row.lastActiveAt()),
        Words.day(row.company().createdAt(), zone));
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
    return then.map(at -> Words.ago(at, clock.instant())).orElse("never");
  }
}
