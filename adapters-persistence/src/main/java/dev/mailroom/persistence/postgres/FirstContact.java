package dev.mailroom.persistence.postgres;

import dev.mailroom.persistence.DatabaseAddress;
import dev.mailroom.persistence.DatabaseUnavailable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The first connections to a server: does it answer, and has it our database? */
final class FirstContact {
  private static final String DATABASE = "mailroom";
  private static final String TIMEOUT_SECONDS = "5";

  private FirstContact() {}

  static boolean answers(DatabaseAddress server) {
    try (Connection connection = connect(server)) {
      return connection.isValid(2);
    } catch (SQLException _) {
      return false;
    }
  }

  static DatabaseAddress withOwnDatabase(DatabaseAddress server) {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        statement.execute("CREATE DATABASE " + DATABASE);
      }
      return server.withDatabase(DATABASE);
    } catch (SQLException e) {
      throw new DatabaseUnavailable(
          "The built-in PostgreSQL runs but refuses us: %s. Is its password file intact?"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
      return found.next();
    }
  }

  private static Connection connect(DatabaseAddress server) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", server.user());
    properties.setProperty("password", server.password());
    properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
    properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
    return DriverManager.getConnection(server.jdbcUrl(), properties);
  }
}
