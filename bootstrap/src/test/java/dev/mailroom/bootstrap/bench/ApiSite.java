package dev.mailroom.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.bootstrap.Main;
import dev.mailroom.domain.apikey.KeyValue;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.persistence.DatabaseAddress;
import dev.mailroom.persistence.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Mailroom in a process of its own, on a PostgreSQL that waits for the disk, with a company of a
 * thousand members and more keys than the calls of one minute need. No provider: mail waits.
 */
final class ApiSite implements AutoCloseable {

  static final int MEMBERS = 1_000;

  private static final int KEYS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final Process process;
  private final URI base;
  private final List<String> keys = new ArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();

  private ApiSite(EmbeddedPostgres postgres, Process process, URI base) {
    this.postgres = postgres;
    this.process = process;
    this.base = base;
  }

  /** {@code folder}: empty, for data that lives no longer than this. */
  static ApiSite start(Path folder) {
    createFolder(folder);
    var postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
    int port = freePort();
    var site =
        new ApiSite(
            postgres,
            process(folder, postgres.address(), port),
            URI.create("http://127.0.0.1:" + port));
    try {
      site.awaitReady();
      site.fill();
      return site;
    } catch (RuntimeException | Error e) {
      site.close();
      throw e;
    }
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process process(Path folder, DatabaseAddress database, int port) {
    var builder =
        new ProcessBuilder(
            Child.java(),
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run");
    builder.environment().put("MAILROOM_PORT", Integer.toString(port));
    builder.environment().put("MAILROOM_DATA_DIR", folder.resolve("data").toString());
    builder
        .environment()
        .put(
            "DATABASE_URL",
            "postgres://%s:%s@%s:%d/%s"
                .formatted(
                    database.user(),
                    database.password(),
                    database.host(),
                    database.port(),
                    database.database()));
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("mailroom.log").toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IllegalStateException("Mailroom did not start");
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean isReady() {
    try {
      return send(HttpRequest.newBuilder(base.resolve("/observe/health")).GET()).statusCode()
          == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private void fill() {
    change(
        """
        INSERT INTO companies (id, name, slug, created_at)
        VALUES (gen_random_uuid(), 'Thousand', 'thousand', now())
        """);
    change(
        """
        INSERT INTO accounts (id, email, name, password, site_role, status, created_at)
        SELECT gen_random_uuid(), 'member' || n || '@example.com', 'Member ' || n, 'none', 'person',
          'active', now()
        FROM generate_series(1, %d) AS n
        """
            .formatted(MEMBERS));
    change(
        """
        INSERT INTO members (company_id, account_id, role, since, sort_text)
        SELECT companies.id, accounts.id, 'member', now(), accounts.email FROM companies, accounts
        """);
    for (int number = 0; number < KEYS; number++) {
      keys.add(addKey(number));
    }
    change("ANALYZE");
  }

  private String addKey(int number) {
    var value = new KeyValue(new SecretToken("%032d".formatted(number).getBytes(UTF_8)));
    change(
        """
        INSERT INTO api_keys (id, company_id, name, scopes, prefix, value_hash, maker, created_at)
        SELECT gen_random_uuid(), id, 'Bench', '{%s}', '%s', '%s', id, now() FROM companies
        """
            .formatted(Scope.NOTIFICATIONS_WRITE.code(), value.prefix(), value.hash().hex()));
    return value.encoded();
  }

  DatabaseAddress database() {
    return postgres.address();
  }

  void change(String statement) {
    try (var connection = database().connect();
        var prepared = connection.prepareStatement(statement)) {
      prepared.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** Posts an event and waits until it is accepted; each key calls in its turn. */
  void post(String event) {
    var key = keys.get(calls.getAndIncrement() % KEYS);
    var response =
        send(
            HttpRequest.newBuilder(base.resolve("/api/v1/notifications"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event)));
    if (response.statusCode() != 202) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    postgres.close();
  }
}
