package dev.mailroom.bootstrap.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders that come and go with a test. */
public final class Folders {

  private Folders() {}

  public static Path temporary() {
    try {
      return Files.createTempDirectory("mailroom-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes it with all in it; what vanishes meanwhile is gone too. */
  public static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      // a server that is just stopping removes files of its own
    }
  }
}
