package dev.mailroom.persistence.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs PostgreSQL's programs to their end. */
record Commands(ServerAccount account, Path folder) {
  private static final int LIMIT_SECONDS = 120;

  /** What a program printed and how it ended. */
  record Outcome(int exitCode, String output) {
    boolean failed() {
      return exitCode != 0;
    }
  }

  boolean succeeds(String... command) {
    try {
      return !run(List.of(command)).failed();
    } catch (UncheckedIOException _) {
      return false; // the program is not installed
    }
  }

  Outcome run(List<String> command) {
    try {
      // a file, since a server that inherits a pipe would keep it open for ever
      Path output = Files.createTempFile(folder, "command-", ".out");
      try {
        return new Outcome(exitCode(command, output), Files.readString(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int exitCode(List<String> command, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(account.prefix().stream(), command.stream()).toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return finished(builder.start());
  }

  private static int finished(Process process) throws IOException {
    try {
      if (process.waitFor(LIMIT_SECONDS, SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new IOException("a PostgreSQL program was given up after " + LIMIT_SECONDS + " s");
  }
}
