package dev.mailroom.persistence.notify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mailroom.application.mailsettings.port.EmailSettingsStore;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.persistence.Database;
import java.time.Duration;
import java.util.Optional;

/** Keeps the saved settings in memory until any process saves others. */
public final class CachedEmailSettings implements EmailSettingsStore {
  private static final String ONLY = "";

  private final EmailSettingsStore stored;
  private final Database database;
  private final Notifications notifications;
  private final Cache<String, Optional<SavedSettings>> cache =
      Caffeine.newBuilder().maximumSize(1).expireAfterWrite(Duration.ofMinutes(1)).build();

  public CachedEmailSettings(
      EmailSettingsStore stored, Database database, Notifications notifications) {
    this.stored = stored;
    this.database = database;
    this.notifications = notifications;
    notifications.on(Topic.SETTINGS_SAVED, _ -> forget());
    notifications.onConnected(this::forget);
  }

  /** By key, which waits for a load under way; {@code invalidateAll} would leave it its place. */
  private void forget() {
    cache.invalidate(ONLY);
  }

  @Override
  public Optional<SavedSettings> find() {
    return database.isInTransaction() || !notifications.isConnected()
        ? stored.find()
        : cache.get(ONLY, _ -> stored.find());
  }

  @Override
  public void save(SavedSettings settings) {
    stored.save(settings);
    notifications.tell(Topic.SETTINGS_SAVED, "");
  }
}
