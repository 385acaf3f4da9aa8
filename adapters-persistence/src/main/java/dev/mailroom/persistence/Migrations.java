package dev.mailroom.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables up to date; Flyway's own advisory lock makes other processes wait.
 *
 * <p>Where the same migrations ran to their end before, a comment on Flyway's table says so, and
 * Flyway is left asleep: waking it takes longer than the rest of a start.
 */
final class Migrations {
  private static final String DONE =
      "SELECT obj_description(to_regclass('flyway_schema_history'), 'pg_class')";

  private Migrations() {}

  static void run(DataSource dataSource) {
    String fingerprint = MigrationFiles.fingerprint();
    try (Connection connection = dataSource.getConnection()) {
      if (!fingerprint.equals(done(connection))) {
        migrate(dataSource);
        note(connection, fingerprint);
      }
    } catch (SQLException e) {
      throw new DatabaseUnavailable("The tables could not be looked at: " + e.getMessage(), e);
    }
  }

  private static void migrate(DataSource dataSource) {
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:" + MigrationFiles.FOLDER)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseUnavailable(
          "The tables could not be brought up to date: "
              + String.valueOf(e.getMessage()).strip()
              + " Is this database Mailroom's own, and this version not older than its tables?",
          e);
    }
  }

  private static String done(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(DONE)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }

  private static void note(Connection connection, String fingerprint) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("COMMENT ON TABLE flyway_schema_history IS '" + fingerprint + "'");
    }
  }
}
