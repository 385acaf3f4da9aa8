package dev.mailroom.bootstrap;

import dev.mailroom.domain.template.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What the operator decided, all from the environment (README: Configuration).
 *
 * @param database empty for the embedded one
 * @param masterKeys empty for a generated key in the data folder
 */
record Config(
    Listening listening,
    Path dataFolder,
    Optional<String> database,
    Optional<String> masterKeys,
    Environment environment) {

  /**
   * Where requests come in, and as what the site is known.
   *
   * @param bind the address to listen on
   * @param port 0 takes a free one
   * @param trustProxy whether X-Forwarded-For tells the client's address
   */
  record Listening(String bind, int port, Optional<String> baseUrl, boolean trustProxy) {

    Site site(ZoneId zone) {
      return new Site(baseUrl.orElse("http://localhost:" + port), zone);
    }

    Listening onLoopback() {
      return new Listening("127.0.0.1", port, baseUrl, trustProxy);
    }

    Listening onPort(int chosen) {
      return new Listening(bind, chosen, baseUrl, trustProxy);
    }
  }

  /** Finds what is wrong, that of mail included, before a database is started in vain. */
  static Config from(Environment environment) {
    EnvironmentMail.read(environment);
    MailWiring.sendGridAddress(environment);
    Tuning.from(environment);
    var listening =
        new Listening(
            checkedBind(environment.text("MAILROOM_BIND", "127.0.0.1")),
            environment.port("MAILROOM_PORT", 8080),
            environment.text("MAILROOM_BASE_URL").map(Config::checkedBaseUrl),
            environment.flag("MAILROOM_TRUST_PROXY"));
    return new Config(
        listening,
        Path.of(environment.text("MAILROOM_DATA_DIR", "data")),
        environment.text("DATABASE_URL"),
        environment.text("MAILROOM_MASTER_KEYS"),
        environment);
  }

  /** Links name the port, so a free one is chosen before anything is built. */
  Config withFreePortChosen() {
    return listening.port() == 0
        ? new Config(listening.onPort(freePort()), dataFolder, database, masterKeys, environment)
        : this;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String checkedBind(String typed) {
    try (var _ = new ServerSocket(0, 1, InetAddress.getByName(typed))) {
      return typed;
    } catch (IOException e) {
      throw Environment.wrong(
          "MAILROOM_BIND", "is an address that this machine has, or 0.0.0.0 for every one");
    }
  }

  private static String checkedBaseUrl(String typed) {
    var url = typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
    if (!isBaseUrl(url)) {
      throw Environment.wrong(
          "MAILROOM_BASE_URL", "is an address like https://mail.example.com, without a path");
    }
    return url.toLowerCase(Locale.ROOT);
  }

  private static boolean isBaseUrl(String url) {
    try {
      var parsed = URI.create(url);
      boolean web =
          "http".equalsIgnoreCase(parsed.getScheme())
              || "https".equalsIgnoreCase(parsed.getScheme());
      return web
          && parsed.getHost() != null
          && parsed.getRawUserInfo() == null
          && parsed.getRawPath().isEmpty()
          && parsed.getRawQuery() == null
          && parsed.getRawFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
