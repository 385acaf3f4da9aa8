package dev.mailroom.bootstrap.testing;

import dev.mailroom.persistence.DatabaseAddress;
import dev.mailroom.persistence.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty databases, all on one PostgreSQL that lives as long as this JVM. */
public final class TestDatabases {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final DatabaseAddress SERVER = start();

  private TestDatabases() {}

  /** A new database with nothing in it. */
  public static DatabaseAddress create() {
    var name = "e2e_" + NUMBER.incrementAndGet();
    try (var connection = SERVER.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return SERVER.withDatabase(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As an operator writes it into DATABASE_URL. */
  public static String url(DatabaseAddress address) {
    return "postgres://%s:%s@%s:%d/%s"
        .formatted(
            address.user(), address.password(), address.host(), address.port(), address.database());
  }

  private static DatabaseAddress start() {
    try {
      var folder = Files.createTempDirectory("mailroom-tests-");
      var server = EmbeddedPostgres.start(folder);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                server.close();
                Folders.delete(folder);
              }));
      return server.address();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
