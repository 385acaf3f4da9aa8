package dev.mailroom.application.notification;

import dev.mailroom.application.notification.port.NotificationChoices;
import dev.mailroom.application.notification.port.Subscriptions;
import dev.mailroom.domain.account.AccountId;

/** {@link ViewNotificationPreferences}. */
public final class ViewNotificationPreferencesUseCase implements ViewNotificationPreferences {

  private final NotificationChoices choices;
  private final Subscriptions subscriptions;
  private final OwnClock clock;

  public ViewNotificationPreferencesUseCase(
      NotificationChoices choices, Subscriptions subscriptions, OwnClock clock) {
    this.choices = choices;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  @Override
  public View view(AccountId person) {
    return new View(choices.find(person), clock.zoneOf(person), subscriptions.mutedBy(person));
  }
}
