package dev.mailroom.bootstrap;

import dev.mailroom.bootstrap.testing.BuiltInDatabase;
import dev.mailroom.bootstrap.testing.Folders;
import dev.mailroom.persistence.DatabaseAddress;
import dev.mailroom.persistence.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** A PostgreSQL of its own that can be stopped at once, as a power cut stops it, and come back. */
final class CrashingDatabase implements AutoCloseable {

  private final Path folder = Folders.temporary();
  private final AtomicReference<EmbeddedPostgres> server =
      new AtomicReference<>(EmbeddedPostgres.start(folder));

  DatabaseAddress address() {
    return server.get().address();
  }

  /** What {@code pg_ctl stop -m immediate} sends: no farewell, no checkpoint. */
  void crash() {
    long postmaster = new BuiltInDatabase(folder).pid();
    try {
      new ProcessBuilder("kill", "-QUIT", String.valueOf(postmaster)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Awaitility.await("the end of the server")
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> !BuiltInDatabase.isRunning(postmaster));
  }

  /** Recovers from its log, as after every crash. */
  void comeBack() {
    server.get().close();
    server.set(EmbeddedPostgres.start(folder));
  }

  @Override
  public void close() {
    server.get().close();
    Folders.delete(folder);
  }
}
