package dev.mailroom.application.notification;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.template.Site;
import java.time.ZoneId;

/** By which clock a person lives: their own, their first company's, or the site's. */
public final class OwnClock {

  private final Accounts accounts;
  private final Companies companies;
  private final Site site;

  public OwnClock(Accounts accounts, Companies companies, Site site) {
    this.accounts = accounts;
    this.companies = companies;
    this.site = site;
  }

  ZoneId zoneOf(AccountId person) {
    return accounts
        .find(person)
        .map(Account::preferences)
        .flatMap(preferences -> preferences.zone())
        .or(() ->
            companies.cardsOf(person).stream()
                .findFirst()
                .map(card -> card.company().settings().zone()))
        .orElse(site.zone());
  }
}
