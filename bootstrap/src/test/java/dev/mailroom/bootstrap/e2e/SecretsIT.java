package dev.mailroom.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.testing.BuiltInDatabase;
import dev.mailroom.bootstrap.testing.Canaries;
import dev.mailroom.bootstrap.testing.Folders;
import dev.mailroom.bootstrap.testing.MailroomProcess;
import dev.mailroom.bootstrap.testing.Page;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.TestDatabases;
import dev.mailroom.mail.testing.SendGridStub;
import dev.mailroom.persistence.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No secret comes to light again: not in a log, a page, the database, a file or the arguments. */
class SecretsIT {

  private static final String DATABASE_PASSWORD = "database-canary+plus";
  private static final String MASTER_KEY =
      "6d61737465722d6b65792d63616e6172792d6f662d33322d62797465732e2e2e";
  private static final Pattern CODE = Pattern.compile("(?:with this code: +|\"code\":\")([\\w-]+)");

  private final Path folder = Folders.temporary();
  private final Canaries secrets = new Canaries();

  @AfterEach
  void cleanUp() {
    Folders.delete(folder);
  }

  @Test
  void neither_with_a_text_log_and_a_database_server() {
    var database = databaseOfItsOwn();
    secrets
        .plant("database password", DATABASE_PASSWORD)
        .plant("master key", MASTER_KEY)
        .plant("bytes of the master key", new String(HexFormat.of().parseHex(MASTER_KEY), UTF_8));

    var output =
        walk(
            Map.of(
                "DATABASE_URL",
                TestDatabases.url(database).replace("+", "%2B"),
                "MAILROOM_MASTER_KEYS",
                MASTER_KEY),
            () -> database);

    assertThat(output).contains("to=g***@example.org", "email.failed", "email.held");
  }

  @Test
  void nor_with_a_json_log_and_the_built_in_database() throws IOException {
    var builtIn = new BuiltInDatabase(folder);

    var output = walk(Map.of("MAILROOM_LOG_FORMAT", "json"), builtIn::address);

    assertThat(output).contains("\"to\":\"g***@example.org\"", "email.failed", "email.held");
    assertThat(linesThatAreNotJson(output)).isEmpty();
    var files = filesOf(folder);
    assertThat(files).contains(WalkWithSecrets.ADA);
    assertThat(secrets.in(files)).isEmpty();
    var keys = new Canaries().plant("key", Files.readString(folder.resolve("master-keys")).strip());
    assertThat(keys.in(output + files)).isEmpty();
  }

  @Test
  void the_search_finds_what_is_there_in_any_form() {
    var canaries = new Canaries().plant("one", "canary one+").plant("two", "canary two+");

    assertThat(canaries.in("before canary one+ after")).containsExactly("one");
    assertThat(canaries.in("x" + HexFormat.of().formatHex("canary two+".getBytes(UTF_8))))
        .containsExactly("two");
    assertThat(canaries.in("token=canary+one%2B Y2FuYXJ5IHR3bys")).containsExactly("one", "two");
    assertThat(canaries.in("canary three")).isEmpty();
  }

  /** Walks, looks everywhere, and answers all that the process wrote. */
  private String walk(Map<String, String> environment, Supplier<DatabaseAddress> database) {
    try (var mail = WalkWithSecrets.mailServer();
        var sendGrid = SendGridStub.start("no-reply@nexusdynamics.example");
        var process = start(environment, sendGrid).ready()) {
      var code = code(process);
      var walk = new WalkWithSecrets(process.base(), secrets, () -> Sql.dump(database.get()));
      walk.walk(code, mail);
      var arguments = process.commandLine();
      var sealed = Sql.list(database.get(), "SELECT encode(secret, 'hex') FROM email_settings");
      process.terminate();
      process.exitCode();

      assertThat(walk.dumps())
          .hasSize(3)
          .allSatisfy(dump -> assertThat(dump).contains(WalkWithSecrets.ADA));
      assertThat(walk.dumps().getLast()).contains(sealed);
      assertThat(arguments).contains("-Xmx256m", "dev.mailroom.bootstrap.Main");
      secrets.plant("set-up code", code);
      assertThat(secrets.in(arguments)).isEmpty();
      assertThat(walk.dumps()).allSatisfy(dump -> assertThat(secrets.in(dump)).isEmpty());
      assertThat(walk.pages()).hasSizeGreaterThan(40).allSatisfy(this::assertShowsNoSecret);
      var output = process.out() + process.err();
      assertThat(output).containsOnlyOnce(code);
      assertThat(secrets.in(output.replace(code, ""))).isEmpty();
      assertThat(addresses().in(output)).isEmpty();
      return process.out();
    }
  }

  private MailroomProcess start(Map<String, String> more, SendGridStub sendGrid) {
    var environment = new HashMap<>(more);
    environment.put("MAILROOM_DATA_DIR", folder.toString());
    environment.put("SENDGRID_BASE_URL", sendGrid.base().toString());
    return MailroomProcess.start(environment, "run");
  }

  private static String code(MailroomProcess process) {
    return Awaitility.await("the set-up code")
        .until(
            () -> CODE.matcher(process.out()).results().map(found -> found.group(1)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Only the page of a live link holds its token: it is where its form goes. */
  private void assertShowsNoSecret(Page page) {
    boolean live = page.path().startsWith("/reset-password/") && page.status() != 410;
    assertThat(secrets.in(page.body()))
        .as(page.path())
        .isSubsetOf(live ? List.of("token") : List.of());
  }

  /** What the database and pages must hold, and logs must not. */
  private static Canaries addresses() {
    return new Canaries()
        .plant("Ada", WalkWithSecrets.ADA)
        .plant("Grace", WalkWithSecrets.GRACE)
        .plant("nobody", WalkWithSecrets.NOBODY);
  }

  private static DatabaseAddress databaseOfItsOwn() {
    var created = TestDatabases.create();
    var user = "owner_of_" + created.database();
    Sql.change(created, "CREATE ROLE " + user + " LOGIN PASSWORD '" + DATABASE_PASSWORD + "'");
    Sql.change(created, "ALTER DATABASE " + created.database() + " OWNER TO " + user);
    return new DatabaseAddress(
        created.host(), created.port(), created.database(), user, DATABASE_PASSWORD, Map.of());
  }

  private static List<String> linesThatAreNotJson(String output) {
    var lines =
        output.lines().map(line -> "'" + line.replace("'", "''") + "'").collect(joining(","));
    return Sql.list(
        TestDatabases.create(),
        "SELECT line FROM unnest(ARRAY[" + lines + "]) line WHERE line IS NOT JSON OBJECT");
  }

  /** All files of the data folder, dead rows and the write-ahead log among them, but the keys. */
  private static String filesOf(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/programs-"))
          .filter(file -> !file.endsWith("master-keys"))
          .map(SecretsIT::read)
          .collect(joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
