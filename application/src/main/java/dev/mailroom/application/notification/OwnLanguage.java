package dev.mailroom.application.notification;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.CompanySettings;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.notification.Event;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** In which language somebody reads of what happens: on a page the same as by mail. */
public final class OwnLanguage {

  private final Accounts accounts;
  private final Companies companies;

  public OwnLanguage(Accounts accounts, Companies companies) {
    this.accounts = accounts;
    this.companies = companies;
  }

  /** As the event says, then as the person chose, then as the company did. */
  Function<Event, Locale> of(AccountId person) {
    var own = accounts.find(person).map(Account::preferences).orElse(Preferences.NONE);
    var settings = settingsOf(person);
    return event ->
        event
            .locale()
            .orElseGet(() ->
                Reader.of(own, settings.getOrDefault(event.company(), CompanySettings.INITIAL))
                    .locale());
  }

  private Map<CompanyId, CompanySettings> settingsOf(AccountId person) {
    return companies.cardsOf(person).stream()
        .map(card -> card.company())
        .collect(toMap(Company::id, Company::settings));
  }
}
