package dev.mailroom.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What all goals stand on. */
final class Ground implements AutoCloseable {

  private final Effort effort;
  private final Path folder;

  Ground(Effort effort) {
    this.effort = effort;
    try {
      this.folder = Files.createTempDirectory("mailroom-bench-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Effort effort() {
    return effort;
  }

  /** For what lives no longer than this run. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
