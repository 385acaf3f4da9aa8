package dev.mailroom.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The migrations that come with this version, as {@code db/migrations.txt} lists them. */
final class MigrationFiles {
  static final String FOLDER = "db/migration";
  private static final String INDEX = "db/migrations.txt";

  private MigrationFiles() {}

  static List<String> names() {
    return new String(read(INDEX), StandardCharsets.UTF_8)
        .lines()
        .filter(name -> !name.isBlank())
        .toList();
  }

  /** Changes with every migration added: 64 hexadecimal digits. */
  static String fingerprint() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String name : names()) {
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        sha256.update(read(FOLDER + "/" + name));
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] read(String resource) {
    try (var stream = MigrationFiles.class.getResourceAsStream("/" + resource)) {
      if (stream == null) {
        throw new IllegalStateException("no " + resource);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
