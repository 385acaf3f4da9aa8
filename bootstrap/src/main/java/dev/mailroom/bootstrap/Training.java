package dev.mailroom.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts everything once on a folder that is thrown away, and looks at the first pages, so that the
 * JVM records what a start needs.
 */
final class Training {

  private static final List<String> PAGES =
      List.of("/", "/setup", "/login", "/forgot-password", "/no-such-page", "/observe/health");

  private Training() {}

  static void run(Terminal terminal) {
    var folder = temporaryFolder();
    try {
      var plain = new Environment(Map.of());
      var listening = new Config.Listening("127.0.0.1", 0, Optional.empty(), false);
      var config =
          new Config(listening, folder, Optional.empty(), Optional.empty(), plain)
              .withFreePortChosen();
      try (var _ = Mailroom.start(config, terminal)) {
        PAGES.forEach(path -> look("http://127.0.0.1:" + config.listening().port() + path));
      }
    } finally {
      delete(folder);
    }
  }

  private static void look(String address) {
    try (var client = HttpClient.newHttpClient()) {
      client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("mailroom-training");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
