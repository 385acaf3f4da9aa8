package dev.mailroom.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database that asks how PostgreSQL finds the rows of each statement, with its values, as it
 * runs.
 */
public final class WatchedDatabase implements AutoCloseable {

  private static final Pattern LOOKS_UP = Pattern.compile("(?s)\\s*(SELECT|UPDATE|DELETE) .*");

  private final List<String> plans = new ArrayList<>();
  private final Database database;

  public WatchedDatabase(DatabaseAddress address) {
    var pool = new WatchedPool();
    pool.setJdbcUrl(address.jdbcUrl());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    this.database = new Database(pool);
  }

  public Database database() {
    return database;
  }

  /** Each statement since the last time this was asked, and its plan below it. */
  public List<String> plans() {
    var news = List.copyOf(plans);
    plans.clear();
    return news;
  }

  @Override
  public void close() {
    database.close();
  }

  private final class WatchedPool extends HikariDataSource {

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return proxy(
          Connection.class,
          (self, method, arguments) -> {
            var answer = call(connection, method, arguments);
            return answer instanceof PreparedStatement it
                ? watched(connection, it, String.valueOf(arguments[0]))
                : answer;
          });
    }
  }

  private PreparedStatement watched(
      Connection connection, PreparedStatement statement, String sql) {
    var values = new ArrayList<Binding>();
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (method.getName().startsWith("set")) {
            values.add(other -> call(other, method, arguments));
          } else if (method.getName().startsWith("execute") && LOOKS_UP.matcher(sql).matches()) {
            plans.add(sql + "\n" + plan(connection, sql, values));
          }
          return call(statement, method, arguments);
        });
  }

  /** Gives another statement a value that this one was given. */
  @FunctionalInterface
  private interface Binding {
    @Nullable Object to(PreparedStatement other) throws Throwable;
  }

  private static String plan(Connection connection, String sql, List<Binding> values)
      throws Throwable {
    try (var explain = connection.prepareStatement("EXPLAIN " + sql)) {
      for (var value : values) {
        value.to(explain);
      }
      var plan = new StringBuilder();
      try (var rows = explain.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    var loader = WatchedDatabase.class.getClassLoader();
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, @Nullable Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
