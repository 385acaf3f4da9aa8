package dev.mailroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Test
  void the_index_names_every_migration() throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(getClass().getResource("/" + MigrationFiles.FOLDER));

    try (var files = Files.list(Path.of(folder.toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(MigrationFiles.names());
    }
  }

  @Test
  void the_database_remembers_what_was_done() throws SQLException {
    assertThat(note()).isEqualTo(MigrationFiles.fingerprint());
  }

  @Test
  void what_another_version_did_is_looked_at_again() throws SQLException {
    run("COMMENT ON TABLE flyway_schema_history IS 'of another version'");

    Database.open(FRESH.address()).close();

    assertThat(note()).isEqualTo(MigrationFiles.fingerprint());
  }

  @Test
  void what_is_done_is_not_looked_at_again() throws SQLException {
    run("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version IS NOT NULL");

    Database.open(FRESH.address()).close();

    run("UPDATE flyway_schema_history SET checksum = checksum - 1 WHERE version IS NOT NULL");
    assertThat(note()).isEqualTo(MigrationFiles.fingerprint());
  }

  private static String note() throws SQLException {
    var at = FRESH.address();
    try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT obj_description('flyway_schema_history'::regclass, 'pg_class')")) {
      result.next();
      return result.getString(1);
    }
  }

  private static void run(String sql) throws SQLException {
    var at = FRESH.address();
    try (var connection = DriverManager.getConnection(at.jdbcUrl(), at.user(), at.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
