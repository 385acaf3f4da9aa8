package dev.mailroom.bootstrap.testing;

import dev.mailroom.persistence.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The PostgreSQL that a process of its own keeps in its data folder, seen from outside. */
public record BuiltInDatabase(Path dataFolder) {

  /** Whether its server has begun; it may not answer yet. */
  public boolean hasBegun() {
    return Files.exists(pidFile()) && lines(pidFile()).length > 3;
  }

  /** The server's process id, while it runs. */
  public long pid() {
    return Long.parseLong(lines(pidFile())[0].strip());
  }

  public static boolean isRunning(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  public String password() {
    return lines(dataFolder.resolve("postgres/password"))[0];
  }

  /** Where it answers now. */
  public DatabaseAddress address() {
    int port = Integer.parseInt(lines(pidFile())[3].strip());
    return new DatabaseAddress("127.0.0.1", port, "mailroom", "mailroom", password(), Map.of());
  }

  private Path pidFile() {
    return dataFolder.resolve("postgres/18/postmaster.pid");
  }

  private static String[] lines(Path file) {
    try {
      return Files.readString(file).split("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
