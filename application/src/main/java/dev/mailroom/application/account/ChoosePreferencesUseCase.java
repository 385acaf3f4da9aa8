package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.account.Zones;

/** {@link ChoosePreferences}. */
public final class ChoosePreferencesUseCase implements ChoosePreferences {

  private final Transactions transactions;
  private final ProfileChanges profiles;

  public ChoosePreferencesUseCase(Transactions transactions, ProfileChanges profiles) {
    this.transactions = transactions;
    this.profiles = profiles;
  }

  @Override
  public Result choose(Command command) {
    var locale = Languages.parse(command.locale());
    if (locale.isEmpty() && !command.locale().isEmpty()) {
      return new Result.UnknownLocale();
    }
    var zone = Zones.parse(command.zone());
    if (zone.isEmpty() && !command.zone().isEmpty()) {
      return new Result.UnknownZone();
    }
    return choose(command, new Preferences(locale, zone));
  }

  private Result choose(Command command, Preferences chosen) {
    return transactions.inTransaction(() ->
        profiles.change(
            command.account(), "preferences", account -> account.withPreferences(chosen)))
        ? new Result.Chosen()
        : new Result.UnknownAccount();
  }
}
