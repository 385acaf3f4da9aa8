package dev.mailroom.persistence.postgres;

import dev.mailroom.persistence.DatabaseUnavailable;
import java.net.URL;
import java.util.Locale;

/** The operating system and processor, as the archives of PostgreSQL binaries name them. */
record Platform(String system, String processor) {

  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String osName, String osArch) {
    return new Platform(system(osName), processor(osArch));
  }

  private static String system(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name;
  }

  private static String processor(String osArch) {
    return switch (osArch) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> osArch;
    };
  }

  /** The archive of this platform on the class path. */
  URL archive() {
    URL archive = Platform.class.getResource("/postgres-" + system + "-" + processor + ".txz");
    if (archive == null) {
      throw new DatabaseUnavailable(
          "There is no built-in PostgreSQL for %s on %s. Set DATABASE_URL to a PostgreSQL 18."
              .formatted(system, processor));
    }
    return archive;
  }
}
