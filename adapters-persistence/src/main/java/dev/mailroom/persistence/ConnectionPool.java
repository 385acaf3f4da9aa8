package dev.mailroom.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Opens the pool, or says in a sentence why it cannot be. */
final class ConnectionPool {
  private static final int MAX_CONNECTIONS = 16;
  private static final int MIN_IDLE = 2;
  private static final long WAIT_MILLIS = 10_000;
  private static final String CONNECT_SECONDS = "5";

  private ConnectionPool() {}

  static HikariDataSource open(DatabaseAddress address) {
    try {
      return new HikariDataSource(configuration(address));
    } catch (PoolInitializationException e) {
      throw new DatabaseUnavailable(explanation(address, e.getCause()), e);
    }
  }

  private static HikariConfig configuration(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("mailroom");
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(MAX_CONNECTIONS);
    config.setMinimumIdle(MIN_IDLE);
    config.setConnectionTimeout(WAIT_MILLIS);
    address.options().forEach(config::addDataSourceProperty);
    config.addDataSourceProperty("ApplicationName", "mailroom");
    config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    // a server's message may otherwise repeat the values of a failed statement
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return config;
  }

  private static String explanation(DatabaseAddress address, @Nullable Throwable cause) {
    String state =
        cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    return "Cannot open the "
        + address
        + ": "
        + switch (state) {
          case "28P01", "28000" -> "the server refuses this user and password. Check DATABASE_URL.";
          case "3D000" -> "the server has no such database. Create it, or correct DATABASE_URL.";
          case "57P03" -> "the server is still starting. Start again in a moment.";
          case "53300" -> "the server has no connection left. Raise its max_connections.";
          case "08001" -> "nothing answers there. Is PostgreSQL running, and DATABASE_URL right?";
          default -> reason(cause) + " Check DATABASE_URL and the server's log.";
        };
  }

  private static String reason(@Nullable Throwable cause) {
    return cause == null ? "no connection." : cause.getMessage() + ".";
  }
}
