package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;

/** Sets the language and the time zone in which a person reads this site. */
public interface ChoosePreferences {

  Result choose(Command command);

  /**
   * What was chosen.
   *
   * @param locale a language tag (BCP 47); empty to follow the site
   * @param zone a name of the tz database; empty to follow the site
   */
  record Command(AccountId account, String locale, String zone) {}

  sealed interface Result {
    record Chosen() implements Result {}

    record UnknownLocale() implements Result {}

    record UnknownZone() implements Result {}

    /** The account was closed meanwhile. */
    record UnknownAccount() implements Result {}
  }
}
