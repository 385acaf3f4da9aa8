package dev.mailroom.domain.delivery;

import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.company.CompanySettings;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** In which language, and by which clock, a recipient reads. An empty zone is the site's. */
public record Reader(Locale locale, Optional<ZoneId> zone) {

  /** Somebody of whom nothing is known. */
  public static final Reader OF_THE_SITE = new Reader(Locale.ENGLISH, Optional.empty());

  /** A person, by their own choice. */
  public static Reader of(Preferences person) {
    return new Reader(person.locale().orElse(OF_THE_SITE.locale()), person.zone());
  }

  /** Somebody about to join a company, who follows it. */
  public static Reader of(CompanySettings company) {
    return new Reader(company.locale(), Optional.of(company.zone()));
  }

  /** A company's person: by their own choice, and where they made none by the company's. */
  public static Reader of(Preferences person, CompanySettings company) {
    return new Reader(
        person.locale().orElse(company.locale()), person.zone().or(() -> of(company).zone()));
  }
}
