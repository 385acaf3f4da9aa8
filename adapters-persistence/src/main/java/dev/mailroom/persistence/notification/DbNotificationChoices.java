package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.port.NotificationChoices;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.notification.NotificationPreferences;
import dev.mailroom.domain.notification.QuietHours;
import dev.mailroom.persistence.Database;
import java.time.LocalTime;
import java.util.Optional;

/** {@link NotificationChoices} in the table {@code notification_preferences}. */
public final class DbNotificationChoices implements NotificationChoices {
  private final Database database;

  public DbNotificationChoices(Database database) {
    this.database = database;
  }

  @Override
  public NotificationPreferences find(AccountId person) {
    return database
        .sql(
            "SELECT "
                + PreferenceRows.COLUMNS
                + " FROM notification_preferences WHERE account_id = CAST(:account AS uuid)")
        .with("account", person.value())
        .first(PreferenceRows::preferences)
        .orElse(NotificationPreferences.INITIAL);
  }

  /** There may be no row to lock yet. */
  @Override
  public NotificationPreferences findForUpdate(AccountId person) {
    database.lock("the notification preferences of " + person.value());
    return find(person);
  }

  @Override
  public void save(AccountId person, NotificationPreferences preferences) {
    var quiet = preferences.quietHours();
    database
        .sql(
            """
            INSERT INTO notification_preferences AS kept (account_id, timings, batch_minutes,
              mentions_at_once, summary_days, summary_at, quiet_from, quiet_until, paused_until)
            VALUES (CAST(:account AS uuid), CAST(:timings AS jsonb), :minutes, :mentions,
              CAST(:days AS smallint[]), CAST(:at AS time), CAST(:quiet_from AS time),
              CAST(:quiet_until AS time), CAST(:paused_until AS timestamptz))
            ON CONFLICT (account_id) DO UPDATE SET timings = EXCLUDED.timings,
              batch_minutes = EXCLUDED.batch_minutes, mentions_at_once = EXCLUDED.mentions_at_once,
              summary_days = EXCLUDED.summary_days, summary_at = EXCLUDED.summary_at,
              quiet_from = EXCLUDED.quiet_from, quiet_until = EXCLUDED.quiet_until,
              paused_until = EXCLUDED.paused_until
            """)
        .with("account", person.value())
        .with("timings", PreferenceRows.json(preferences.timings()))
        .with("minutes", Math.toIntExact(preferences.batchWindow().toMinutes()))
        .with("mentions", preferences.mentionsAtOnce())
        .with("days", PreferenceRows.array(preferences.summaryDays()))
        .with("at", preferences.summaryAt().toString())
        .with("quiet_from", time(quiet.map(QuietHours::from)))
        .with("quiet_until", time(quiet.map(QuietHours::until)))
        .with("paused_until", preferences.pausedUntil())
        .write();
  }

  private static Optional<String> time(Optional<LocalTime> time) {
    return time.map(LocalTime::toString);
  }
}
