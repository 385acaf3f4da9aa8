package dev.mailroom.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL 18 for all tests of this JVM: a container where an engine answers, otherwise the
 * embedded binaries. {@code -Dmailroom.test.database=embedded} skips the engine.
 */
final class TestServer {
  private static final DatabaseAddress ADDRESS = start();

  private TestServer() {}

  static DatabaseAddress address() {
    return ADDRESS;
  }

  private static DatabaseAddress start() {
    boolean container =
        !"embedded".equals(System.getProperty("mailroom.test.database"))
            && DockerClientFactory.instance().isDockerAvailable();
    System.out.println("tests use PostgreSQL in " + (container ? "a container" : "this process"));
    return container ? container() : embedded();
  }

  @SuppressWarnings("resource") // it lives as long as the JVM
  private static DatabaseAddress container() {
    PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
    postgres.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
    postgres.start();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop));
    return new DatabaseAddress(
        postgres.getHost(),
        postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        postgres.getDatabaseName(),
        postgres.getUsername(),
        postgres.getPassword(),
        Map.of());
  }

  private static DatabaseAddress embedded() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
      return new DatabaseAddress(
          "localhost", postgres.getPort(), "postgres", "postgres", "", Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
