package dev.mailroom.application.notification;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.notification.port.NotificationChoices;
import dev.mailroom.application.notification.port.Subscriptions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.notification.NotificationPreferences;
import java.time.InstantSource;
import java.util.Optional;

/** {@link SaveNotificationPreferences}. */
public final class SaveNotificationPreferencesUseCase implements SaveNotificationPreferences {

  private final Transactions transactions;
  private final NotificationChoices choices;
  private final Subscriptions subscriptions;
  private final OpenBatches openBatches;
  private final InstantSource clock;

  public SaveNotificationPreferencesUseCase(
      Transactions transactions,
      NotificationChoices choices,
      Subscriptions subscriptions,
      OpenBatches openBatches,
      InstantSource clock) {
    this.transactions = transactions;
    this.choices = choices;
    this.subscriptions = subscriptions;
    this.openBatches = openBatches;
    this.clock = clock;
  }

  @Override
  public void save(Command command) {
    transactions.inTransaction(() -> {
      var person = command.person();
      var before = choices.findForUpdate(person);
      change(person, before, command.change());
      openBatches.follow(person, before);
    });
  }

  private void change(AccountId person, NotificationPreferences before, Change change) {
    switch (change) {
      case Change.Choose(var chosen) ->
          choices.save(person, chosen.withPausedUntil(before.pausedUntil()));
      case Change.ChooseTiming(var category, var timing) ->
          choices.save(person, before.withTiming(category, timing));
      case Change.Pause() -> pause(person, before);
      case Change.Resume() -> choices.save(person, before.withPausedUntil(Optional.empty()));
      case Change.Mute(var company, var place) -> subscriptions.mute(company, place, person);
      case Change.Unmute(var company, var place) -> subscriptions.unmute(company, place, person);
    }
  }

  private void pause(AccountId person, NotificationPreferences before) {
    var until = clock.instant().plus(NotificationPreferences.PAUSE);
    choices.save(person, before.withPausedUntil(Optional.of(until)));
  }
}
