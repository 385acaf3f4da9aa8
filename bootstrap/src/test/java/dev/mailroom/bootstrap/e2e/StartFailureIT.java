package dev.mailroom.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.testing.BuiltInDatabase;
import dev.mailroom.bootstrap.testing.Folders;
import dev.mailroom.bootstrap.testing.MailroomProcess;
import dev.mailroom.bootstrap.testing.TestDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that cannot succeed says what to do, in a sentence, and ends with a code of its own. */
class StartFailureIT {

  private static final String CANARY = "canary5ecret";

  private Path folder;

  @BeforeEach
  void prepare() {
    folder = Folders.temporary();
  }

  @AfterEach
  void cleanUp() {
    Folders.delete(folder);
  }

  @Test
  void a_port_in_use_and_no_database_process_stays() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(other.getLocalPort());

      try (var failed = start(Map.of("MAILROOM_PORT", port))) {
        assertFails(failed, 11, "Port " + port + " is taken", "MAILROOM_PORT=");
        assertThat(failed.out()).contains("database.started").doesNotContain("WARN", "ERROR");
      }
      assertThat(new BuiltInDatabase(folder).hasBegun()).isFalse();
    }
  }

  @Test
  void a_database_that_does_not_answer() {
    var url = "postgres://ada:" + CANARY + "@127.0.0.1:9/mail";

    try (var failed = start(Map.of("DATABASE_URL", url))) {
      assertFails(failed, 12, "127.0.0.1:9", "nothing answers there", "DATABASE_URL");
    }
  }

  @Test
  void a_database_that_refuses_the_password() {
    var known = TestDatabases.create();
    var url = TestDatabases.url(known).replace(known.password(), CANARY);

    try (var failed = start(Map.of("DATABASE_URL", url))) {
      assertFails(failed, 12, "refuses this user and password", "DATABASE_URL");
    }
  }

  @Test
  void a_database_url_that_cannot_be_read() {
    try (var failed = start(Map.of("DATABASE_URL", "postgres://ada:" + CANARY + "^@db/mail"))) {
      assertFails(failed, 12, "DATABASE_URL cannot be read", "postgres://user:password@host");
    }
  }

  @Test
  void master_keys_other_than_the_databases() {
    var database = TestDatabases.url(TestDatabases.create());
    try (var first = create(database, key('a'))) {
      assertThat(first.exitCode()).isZero();
    }

    try (var failed = start(Map.of("DATABASE_URL", database, "MAILROOM_MASTER_KEYS", key('b')))) {
      assertFails(failed, 13, "encrypted with master key", "MAILROOM_MASTER_KEYS", "again");
      assertThat(failed.err()).doesNotContain(key('a'), key('b'));
    }
    try (var right = create(database, key('b') + "," + key('a'))) {
      assertThat(right.exitCode()).isZero();
    }
  }

  @Test
  void a_master_key_that_is_none() {
    try (var failed = start(Map.of("MAILROOM_MASTER_KEYS", CANARY))) {
      assertFails(failed, 13, "32 bytes in base64 or hex", "openssl rand -base64 32");
    }
  }

  @Test
  void a_data_folder_that_cannot_be_written() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    var below = file.resolve("data").toString();

    try (var failed = start(Map.of("MAILROOM_DATA_DIR", below))) {
      assertFails(failed, 14, below, "MAILROOM_DATA_DIR=");
    }
  }

  @Test
  void a_log_format_that_does_not_exist() {
    try (var failed = start(Map.of("MAILROOM_LOG_FORMAT", "xml"))) {
      assertFails(failed, 10, "MAILROOM_LOG_FORMAT is one of: text, json");
    }
  }

  @Test
  void mail_settings_that_cannot_be_used() {
    var half = Map.of("SMTP_SERVER", "mx.example", "SMTP_PORT", "x", "SMTP_PASSWORD", CANARY);

    try (var failed = start(half)) {
      assertFails(failed, 10, "Correct or unset these", "SMTP_PORT:", "NOTIFICATION_EMAIL:");
    }
  }

  @ParameterizedTest
  @CsvSource({"run --fast, does not know --fast", "admin create --email, needs a value"})
  void a_command_line_that_is_not_understood(String words, String said) {
    try (var failed = MailroomProcess.start(Map.of(), words.split(" "))) {
      assertFails(failed, 2, said, "./mailroom --help");
    }
  }

  @Test
  void the_launcher_answers_for_itself() {
    try (var version = MailroomProcess.launcher("--version");
        var help = MailroomProcess.launcher("--help");
        var option = MailroomProcess.launcher("--bogus");
        var command = MailroomProcess.launcher("dance")) {
      assertThat(version.exitCode()).isZero();
      assertThat(version.out()).matches("Mailroom \\d+\\.\\d+\\.\\d+\\S*\n");
      assertThat(help.exitCode()).isZero();
      assertThat(help.out()).contains("keys rotate", "MAILROOM_DATA_DIR", "DATABASE_URL");
      assertFails(option, 2, "does not know the option --bogus", "--help");
      assertFails(command, 2, "does not know the command dance", "--help");
    }
  }

  private MailroomProcess start(Map<String, String> more) {
    var environment = new HashMap<>(Map.of("MAILROOM_DATA_DIR", folder.toString()));
    environment.putAll(more);
    return MailroomProcess.start(environment, "run");
  }

  private MailroomProcess create(String database, String keys) {
    return MailroomProcess.reading(
        "lantern otter quarry velvet\n",
        Map.of(
            "MAILROOM_DATA_DIR", folder.toString(),
            "DATABASE_URL", database,
            "MAILROOM_MASTER_KEYS", keys),
        "admin",
        "create",
        "--email",
        "ada@nexusdynamics.example");
  }

  private static void assertFails(MailroomProcess failed, int code, String... said) {
    assertThat(failed.exitCode()).as(failed.err()).isEqualTo(code);
    assertThat(failed.err()).contains(said);
    assertThat(failed.out() + failed.err())
        .doesNotContain(CANARY, "Exception", "\tat ", "|-INFO", "|-WARN");
  }

  /** 32 bytes in hexadecimal. */
  private static String key(char of) {
    return "%02x".formatted((int) of).repeat(32);
  }
}
