package dev.mailroom.bootstrap.bench;

import dev.mailroom.persistence.DatabaseAddress;
import dev.mailroom.persistence.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What all goals stand on. */
final class Ground implements AutoCloseable {

  private final Effort effort;
  private final Path folder;
  private @Nullable EmbeddedPostgres postgres;
  private int databases;

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

  /** A new database on the PostgreSQL that Mailroom brings along, fsync on. */
  DatabaseAddress database() {
    if (postgres == null) {
      postgres = EmbeddedPostgres.start(folder.resolve("data"));
    }
    return Sql.create(postgres.address(), "bench_" + ++databases);
  }

  @Override
  public void close() {
    if (postgres != null) {
      postgres.close();
    }
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
