package dev.mailroom.application.notification;

import dev.mailroom.application.notification.SaveNotificationPreferences.Change;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.Timing;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people chose for each category, behind the doors to it. */
final class ChosenPreferences implements ViewNotificationPreferences, SaveNotificationPreferences {

  private final Map<AccountId, Map<Category, Timing>> timings = new HashMap<>();

  @Override
  public View view(AccountId person) {
    var initial = NotificationPreferences.INITIAL;
    var preferences =
        new NotificationPreferences(
            of(person),
            initial.batchWindow(),
            initial.mentionsAtOnce(),
            initial.summaryDays(),
            initial.summaryAt(),
            initial.quietHours(),
            initial.pausedUntil());
    return new View(preferences, ZoneOffset.UTC, List.of());
  }

  @Override
  public void save(Command command) {
    var change = (Change.ChooseTiming) command.change();
    of(command.person()).put(change.category(), change.timing());
  }

  Map<Category, Timing> of(AccountId person) {
    return timings.computeIfAbsent(person, _ -> new HashMap<>());
  }
}
