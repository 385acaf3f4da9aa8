package dev.mailroom.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * Where a PostgreSQL answers and who logs in. {@code options} are pgjdbc's connection parameters.
 */
public record DatabaseAddress(
    String host,
    int port,
    String database,
    String user,
    String password,
    Map<String, String> options) {

  private static final String CONNECT_SECONDS = "5";

  public DatabaseAddress {
    options = Map.copyOf(options);
  }

  /** Reads {@code DATABASE_URL}, in its {@code jdbc:postgresql:} or {@code postgres:} form. */
  public static DatabaseAddress parse(String url) {
    return DatabaseUrl.parse(url);
  }

  /** The same server, another of its databases. */
  public DatabaseAddress withDatabase(String other) {
    return new DatabaseAddress(host, port, other, user, password, options);
  }

  /** Without user and password, so that it may be logged. */
  public String jdbcUrl() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    String base = "jdbc:postgresql://" + name + ":" + port + "/" + encoded(database);
    return options.isEmpty() ? base : base + "?" + query();
  }

  /** A connection of its own, outside any pool; the caller closes it. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "mailroom");
    return DriverManager.getConnection(jdbcUrl(), properties);
  }

  private String query() {
    return options.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(option -> encoded(option.getKey()) + "=" + encoded(option.getValue()))
        .collect(joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** Host, port, database and the user's first letter; never the password. */
  @Override
  public String toString() {
    return "database %s on %s:%d as %s***"
        .formatted(database, host, port, user.substring(0, Math.min(1, user.length())));
  }
}
