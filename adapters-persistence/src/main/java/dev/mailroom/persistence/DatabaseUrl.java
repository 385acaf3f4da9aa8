package dev.mailroom.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two ways in which people write a PostgreSQL address, read into one. */
final class DatabaseUrl {
  private static final int DEFAULT_PORT = 5432;
  private static final Set<String> SCHEMES = Set.of("postgres", "postgresql");

  /** libpq's names for what pgjdbc calls otherwise; hosting providers put them into their URLs. */
  private static final Map<String, String> LIBPQ_NAMES =
      Map.of(
          "channel_binding", "channelBinding",
          "connect_timeout", "connectTimeout",
          "application_name", "ApplicationName");

  private DatabaseUrl() {}

  static DatabaseAddress parse(String url) {
    URI uri = uri(url.strip().replaceFirst("^jdbc:", ""));
    Map<String, String> options = options(uri.getRawQuery());
    String[] login = login(uri.getRawUserInfo());
    String user = taken(options, "user", login[0]);
    String password = taken(options, "password", login[1]);
    if (user.isEmpty()) {
      throw unreadable("it names no user");
    }
    return new DatabaseAddress(host(uri), port(uri), database(uri, user), user, password, options);
  }

  private static URI uri(String url) {
    try {
      URI uri = new URI(url);
      if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
        throw unreadable("it does not start with jdbc:postgresql:// or postgres://");
      }
      return uri;
    } catch (URISyntaxException _) {
      // the exception's own text would repeat the password
      throw unreadable("a character in it must be percent-encoded, often one of the password");
    }
  }

  private static String host(URI uri) {
    if (uri.getHost() == null) {
      throw unreadable("it names no single host (or the password holds a raw @ : / # or ?)");
    }
    return uri.getHost().replaceAll("^\\[|]$", "");
  }

  private static int port(URI uri) {
    return uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
  }

  private static String database(URI uri, String user) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/", "");
    return path.isEmpty() ? user : decoded(path);
  }

  private static String[] login(@Nullable String userInfo) {
    String[] parts = (userInfo == null ? "" : userInfo).split(":", 2);
    return new String[] {decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : ""};
  }

  private static Map<String, String> options(@Nullable String query) {
    Map<String, String> options = new HashMap<>();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        String name = decoded(parts[0]);
        options.put(
            LIBPQ_NAMES.getOrDefault(name, name), parts.length == 2 ? decoded(parts[1]) : "");
      }
    }
    return options;
  }

  private static String taken(Map<String, String> options, String name, String otherwise) {
    String value = options.remove(name);
    return value == null ? otherwise : value;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  private static DatabaseUnavailable unreadable(String why) {
    return new DatabaseUnavailable(
        "DATABASE_URL cannot be read: "
            + why
            + ". Write it as postgres://user:password@host:5432/database?sslmode=require"
            + " or jdbc:postgresql://host:5432/database?user=...&password=...");
  }
}
