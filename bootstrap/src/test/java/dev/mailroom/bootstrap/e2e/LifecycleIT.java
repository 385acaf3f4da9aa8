package dev.mailroom.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.testing.BuiltInDatabase;
import dev.mailroom.bootstrap.testing.Folders;
import dev.mailroom.bootstrap.testing.MailServer;
import dev.mailroom.bootstrap.testing.MailroomProcess;
import dev.mailroom.bootstrap.testing.Panel;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.TestDatabases;
import dev.mailroom.bootstrap.testing.Visitor;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.persistence.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Processes that start, stop, are killed, and work side by side on one data folder. */
class LifecycleIT {

  private static final String ADA = "ada@nexusdynamics.example";
  private static final String EVE = "eve@nexusdynamics.example";
  private static final String PASSWORD = "lantern otter quarry velvet";
  private static final int TERMINATED = 143;

  private Path folder;
  private MailServer mail;

  @BeforeEach
  void prepare() {
    folder = Folders.temporary();
    mail = MailServer.relay();
  }

  @AfterEach
  void cleanUp() {
    mail.close();
    Folders.delete(folder);
  }

  @Test
  void told_to_stop_it_finishes_the_mail_in_hand_and_leaves_no_database_behind() {
    mail.script().once(Moment.DOT, Answer.reply("250 2.0.0 Ok").after(Duration.ofSeconds(2)));
    try (var running = start(environment()).ready()) {
      long database = new BuiltInDatabase(folder).pid();
      askForReset(running, ADA);
      awaitCommand("DATA");

      running.terminate();

      assertThat(running.exitCode()).isEqualTo(TERMINATED);
      assertThat(mail.lettersTo(ADA)).hasSize(1);
      assertThat(running.out()).contains("email.sent", "stopped").doesNotContain("WARN", "ERROR");
      assertThat(running.err()).isEmpty();
      assertThat(BuiltInDatabase.isRunning(database)).isFalse();
    }
  }

  @Test
  void told_to_stop_it_ends_in_order_what_windows_follow() throws IOException {
    try (var running = start(environment()).ready()) {
      var ada = new Visitor(running.base());
      ada.logIn(ADA, PASSWORD);
      try (var window = ada.listen("/notifications/live")) {
        var beginning = new String(window.readNBytes(20), UTF_8);

        running.terminate();

        assertThat(beginning).startsWith("retry: ");
        assertThat(new String(window.readAllBytes(), UTF_8)).contains("No unread notifications");
      }
      assertThat(running.exitCode()).isEqualTo(TERMINATED);
      assertThat(running.out()).contains("stopped").doesNotContain("WARN", "ERROR");
    }
  }

  @Test
  @Tag("long")
  void told_to_stop_it_gives_back_what_a_silent_server_keeps_it_from_finishing() {
    var database = TestDatabases.create();
    mail.script().once(Moment.MAIL, Answer.silence());
    try (var running = start(environment(database)).ready()) {
      askForReset(running, ADA);
      awaitCommand("MAIL");
      running.terminate();
      assertThat(running.exitCode()).isEqualTo(TERMINATED);
    }
    assertThat(Sql.list(database, "SELECT state FROM emails")).containsExactly("queued");

    try (var _ = start(environment(database)).ready()) {
      Sql.change(database, "UPDATE emails SET due_at = now(), claimable_at = now()");
      mail.await(ADA, 1);
    }
    assertThat(mail.lettersTo(ADA)).hasSize(1);
  }

  @Test
  void told_to_stop_while_it_starts_it_leaves_no_database_behind() {
    try (var starting = start(environment())) {
      var database = new BuiltInDatabase(folder);
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(5))
          .until(database::hasBegun);
      long pid = database.pid();

      starting.terminate();

      assertThat(starting.exitCode()).isEqualTo(TERMINATED);
      assertThat(BuiltInDatabase.isRunning(pid)).isFalse();
      assertThat(starting.err()).isEmpty();
    }
  }

  @Test
  void killed_hard_it_starts_again_at_once_and_sends_the_mail_once() {
    mail.script().once(Moment.MAIL, Answer.silence());
    long database;
    try (var killed = start(environment()).ready()) {
      askForReset(killed, ADA);
      awaitCommand("MAIL");
      database = new BuiltInDatabase(folder).pid();
      killed.kill();
    }
    assertThat(BuiltInDatabase.isRunning(database)).isTrue();

    try (var again = start(environment()).ready()) {
      assertThat(again.out()).contains("database.joined");
      var address = new BuiltInDatabase(folder).address();
      assertThat(Sql.list(address, "SELECT state FROM emails")).containsExactly("sending");
      Sql.change(address, "UPDATE emails SET claimable_at = now()"); // its lease runs out

      mail.await(ADA, 1);
      Awaitility.await().until(() -> Sql.count(address, "emails WHERE state = 'sent'") == 1);
    }
    assertThat(mail.lettersTo(ADA)).hasSize(1);
    assertThat(BuiltInDatabase.isRunning(database)).isFalse();
  }

  @Test
  void an_administrator_is_created_beside_the_running_server_and_logs_in() {
    var environment = environment();
    environment.keySet().removeIf(name -> name.startsWith("MAILROOM_ADMIN"));
    try (var running = start(environment).ready();
        var create =
            MailroomProcess.reading(
                PASSWORD + "\n", environment, "admin", "create", "--email", EVE, "--name", "Eve");
        var weak =
            MailroomProcess.reading(
                "password1234\n", environment, "admin", "create", "--email=" + ADA)) {
      assertThat(create.exitCode()).as(create.err()).isZero();
      assertThat(create.out()).contains(EVE + " is a site administrator and can log in.");
      assertThat(create.out() + create.err()).doesNotContain(PASSWORD, "WARN", "ERROR");
      assertThat(weak.exitCode()).isEqualTo(10);
      assertThat(weak.err()).contains("easy to guess", "No administrator was created");

      var eve = new Visitor(running.base());
      assertThat(eve.logIn(EVE, PASSWORD).path()).isEqualTo("/lobby");
      assertThat(eve.get("/admin").status()).isEqualTo(200);
    }
  }

  @Test
  void keys_are_rotated_beside_the_running_server_which_goes_on_sending() throws IOException {
    var keyFile = folder.resolve("master-keys");
    try (var demanding = MailServer.start("app-password-of-the-mailbox");
        var running = start(environment()).ready()) {
      var ada = new Visitor(running.base());
      ada.logIn(ADA, PASSWORD);
      new Panel(ada).save(demanding.settings());
      var first = Files.readAllLines(keyFile).getFirst();

      rotate(environment());
      assertThat(Files.readAllLines(keyFile)).hasSize(2).last().isEqualTo(first);
      askForReset(running, ADA);
      demanding.await(ADA, 1);
      rotate(environment());
      assertThat(Files.readAllLines(keyFile)).hasSize(2).doesNotContain(first);
      Sql.change(new BuiltInDatabase(folder).address(), "DELETE FROM tries");
      askForReset(running, ADA);

      demanding.await(ADA, 2);
      assertThat(running.out()).doesNotContain("WARN", "ERROR");
    }
  }

  @Test
  void a_key_of_the_environment_is_retired_once_another_has_taken_its_place() {
    var database = TestDatabases.create();
    var old = key('o');
    var fresh = key('n');
    try (var demanding = MailServer.start("app-password-of-the-mailbox")) {
      try (var running = start(environment(database, old)).ready()) {
        var ada = new Visitor(running.base());
        ada.logIn(ADA, PASSWORD);
        new Panel(ada).save(demanding.settings());
      }

      rotate(environment(database, fresh + "," + old));

      try (var running = start(environment(database, fresh)).ready()) {
        askForReset(running, ADA);
        demanding.await(ADA, 1);
      }
      try (var without = start(environment(database, old))) {
        assertThat(without.exitCode()).isEqualTo(13);
      }
    }
  }

  private static MailroomProcess start(Map<String, String> environment) {
    return MailroomProcess.start(environment, "run");
  }

  private static void rotate(Map<String, String> environment) {
    try (var rotation = MailroomProcess.start(environment, "keys", "rotate")) {
      assertThat(rotation.exitCode()).as(rotation.err()).isZero();
      assertThat(rotation.out()).contains("encrypts from now on").doesNotContain("WARN", "ERROR");
    }
  }

  /** Mail by the environment to a relay on this machine, and Ada as the administrator. */
  private Map<String, String> environment() {
    return new HashMap<>(
        Map.of(
            "MAILROOM_DATA_DIR",
            folder.toString(),
            "MAILROOM_ADMIN_EMAIL",
            ADA,
            "MAILROOM_ADMIN_PASSWORD",
            PASSWORD,
            "NOTIFICATION_EMAIL",
            "no-reply@nexusdynamics.example",
            "SMTP_SERVER",
            "127.0.0.1",
            "SMTP_PORT",
            String.valueOf(mail.port()),
            "SMTP_TLS_REQUIRED",
            "false"));
  }

  private Map<String, String> environment(DatabaseAddress database) {
    var environment = environment();
    environment.put("DATABASE_URL", TestDatabases.url(database));
    return environment;
  }

  private Map<String, String> environment(DatabaseAddress database, String keys) {
    var environment = environment(database);
    environment.put("MAILROOM_MASTER_KEYS", keys);
    return environment;
  }

  /** 32 bytes in hexadecimal. */
  private static String key(char of) {
    return "%02x".formatted((int) of).repeat(32);
  }

  private static void askForReset(MailroomProcess site, String email) {
    var visitor = new Visitor(site.base());
    visitor.submit(visitor.get("/forgot-password"), "/forgot-password", Map.of("email", email));
  }

  private void awaitCommand(String verb) {
    Awaitility.await(verb)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> mail.commands().stream().anyMatch(line -> line.startsWith(verb)));
  }
}
