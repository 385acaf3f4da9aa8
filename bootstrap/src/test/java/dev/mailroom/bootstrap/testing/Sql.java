package dev.mailroom.bootstrap.testing;

import dev.mailroom.persistence.DatabaseAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A look into the database, past the application. */
public final class Sql {

  private Sql() {}

  /** The first column of each row, as text. */
  public static List<String> list(DatabaseAddress at, String query) {
    try (var connection = at.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  public static long count(DatabaseAddress at, String tableAndCondition) {
    return Long.parseLong(list(at, "SELECT count(*) FROM " + tableAndCondition).getFirst());
  }

  /** For what a test cannot wait for: time that passes. */
  public static int change(DatabaseAddress at, String statement) {
    try (var connection = at.connect();
        var prepared = connection.prepareStatement(statement)) {
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** Every row of every table, as a thief of a backup would read them; bytes in hexadecimal. */
  public static String dump(DatabaseAddress at) {
    var tables =
        list(at, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'");
    var dump = new StringBuilder();
    for (var table : tables) {
      list(at, "SELECT row_to_json(t) FROM " + table + " t")
          .forEach(row -> dump.append(table).append(' ').append(row).append('\n'));
    }
    return dump.toString();
  }
}
