package dev.mailroom.persistence.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mailroom.application.Cast;
import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.RateLimit;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.domain.mailsettings.SendGridRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.FreshDatabase;
import dev.mailroom.persistence.Keys;
import dev.mailroom.persistence.account.DbAccounts;
import dev.mailroom.persistence.account.DbSessions;
import dev.mailroom.persistence.mailsettings.DbEmailSettingsStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes with caches over one database. */
class CachesTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final Account ADA = Cast.ada();

  private final Database database = FRESH.database();
  private final Notifications here = Notifications.listen(database, FRESH.address());
  private final Notifications there = Notifications.listen(database, FRESH.address());
  private final CachedSessions sessionsHere = sessions(here);
  private final CachedSessions sessionsThere = sessions(there);
  private final CachedEmailSettings settingsHere = settings(here);
  private final CachedEmailSettings settingsThere = settings(there);

  @BeforeEach
  void ada_is_logged_in() {
    await().until(() -> here.isConnected() && there.isConnected());
    database.inTransaction(() -> {
      new DbAccounts(database).add(ADA);
      sessionsHere.add(session(), Cast.token(1));
    });
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void a_session_is_read_from_memory_after_the_first_time() {
    assertThat(sessionsHere.find(Cast.token(1))).isPresent();
    behindTheirBacks("DELETE FROM sessions");

    assertThat(sessionsHere.find(Cast.token(1))).isPresent();
    assertThat(sessionsThere.find(Cast.token(1))).isEmpty();
  }

  @Test
  void a_session_revoked_in_one_process_ends_in_the_other() {
    sessionsThere.find(Cast.token(1));

    database.inTransaction(() -> sessionsHere.removeAll(ADA.id(), Optional.empty()));

    assertThat(sessionsHere.find(Cast.token(1))).isEmpty();
    await().untilAsserted(() -> assertThat(sessionsThere.find(Cast.token(1))).isEmpty());
  }

  @Test
  void a_session_revoked_while_it_is_read_is_not_kept() {
    var racing = new CachedSessions(revokingAfterEachRead(), database, here);

    racing.find(Cast.token(1));

    assertThat(racing.find(Cast.token(1))).isEmpty();
  }

  @Test
  void logging_out_in_one_process_logs_out_in_the_other() {
    sessionsThere.find(Cast.token(1));

    database.inTransaction(() -> sessionsHere.removeByToken(Cast.token(1)));

    await().untilAsserted(() -> assertThat(sessionsThere.find(Cast.token(1))).isEmpty());
  }

  @Test
  void settings_saved_in_one_process_are_in_force_in_the_other_within_a_second() {
    assertThat(settingsThere.find()).isEmpty();
    SavedSettings saved = saved("Nexus");

    database.inTransaction(() -> settingsHere.save(saved));

    assertThat(settingsHere.find()).contains(saved);
    await()
        .atMost(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(settingsThere.find()).contains(saved));
  }

  @Test
  void settings_are_read_from_memory_until_then() {
    database.inTransaction(
        () -> new DbEmailSettingsStore(database, Keys.cipher()).save(saved("Nexus")));
    settingsHere.find();
    behindTheirBacks("DELETE FROM email_settings");

    assertThat(settingsHere.find()).isPresent();
    assertThat(database.inTransaction(settingsHere::find)).isEmpty();
  }

  @Test
  void while_nothing_can_be_heard_nothing_is_kept_in_memory() {
    sessionsHere.find(Cast.token(1));
    here.close();
    behindTheirBacks("DELETE FROM sessions");

    await().untilAsserted(() -> assertThat(sessionsHere.find(Cast.token(1))).isEmpty());
  }

  private Sessions revokingAfterEachRead() {
    var stored = new DbSessions(database);
    return (Sessions)
        Proxy.newProxyInstance(
            Sessions.class.getClassLoader(),
            new Class<?>[] {Sessions.class},
            (_, method, arguments) -> {
              var answer = method.invoke(stored, arguments);
              if (method.getName().equals("find")) {
                database.inTransaction(() -> sessionsHere.removeAll(ADA.id(), Optional.empty()));
              }
              return answer;
            });
  }

  private void behindTheirBacks(String sql) {
    database.inTransaction(() -> {
      database.sql(sql).write();
    });
  }

  private CachedSessions sessions(Notifications notifications) {
    return new CachedSessions(new DbSessions(database), database, notifications);
  }

  private CachedEmailSettings settings(Notifications notifications) {
    return new CachedEmailSettings(
        new DbEmailSettingsStore(database, Keys.cipher()), database, notifications);
  }

  private static Session session() {
    return new Session(
        new SessionId(Cast.id(1)),
        ADA.id(),
        new Client("::1", "Firefox"),
        false,
        Cast.NOW,
        Cast.NOW);
  }

  private static SavedSettings saved(String name) {
    return new SavedSettings(
        new EmailSettings(
            Mailbox.of(name, EmailAddress.of("no-reply@example.com")),
            new SendGridRoute(Optional.empty(), Timeouts.DEFAULT),
            RateLimit.NONE),
        Cast.NOW,
        Optional.empty());
  }
}
