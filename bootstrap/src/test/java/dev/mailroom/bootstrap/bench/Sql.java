package dev.mailroom.bootstrap.bench;

import dev.mailroom.persistence.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;

/** A question to a database now and then. */
final class Sql {

  private Sql() {}

  static DatabaseAddress create(DatabaseAddress server, String name) {
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      return server.withDatabase(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static long number(Connection connection, String query) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static long number(DatabaseAddress address, String query) {
    try (var connection = address.connect()) {
      return number(connection, query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
