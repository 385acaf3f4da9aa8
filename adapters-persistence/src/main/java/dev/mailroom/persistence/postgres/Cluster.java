package dev.mailroom.persistence.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.mailroom.persistence.DatabaseUnavailable;
import dev.mailroom.persistence.postgres.Commands.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one PostgreSQL server and what its programs do with them. */
record Cluster(Path data, Path log, Binaries binaries, Commands commands) {
  static final String SUPERUSER = "mailroom";

  /** Loopback only; no socket file, whose path may be too long for the kernel. */
  private static final String SETTINGS =
      String.join(
          " ",
          "-c listen_addresses=127.0.0.1",
          "-c unix_socket_directories=''",
          "-c fsync=on",
          "-c synchronous_commit=on",
          "-c password_encryption=scram-sha-256",
          "-c timezone=UTC",
          "-c log_timezone=UTC",
          // statements may carry personal data in their parameters
          "-c log_parameter_max_length=0",
          "-c log_parameter_max_length_on_error=0",
          "-c log_min_error_statement=panic");

  void createIfAbsent(Path passwordFile) throws IOException {
    if (Files.isDirectory(data)) {
      return;
    }
    Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
    deleteAll(unfinished); // a start that was killed half-way
    List<String> command =
        List.of(
            binaries.program("initdb"),
            "--pgdata=" + unfinished,
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions");
    check(commands.run(command), "could not be set up in " + data);
    Files.move(unfinished, data, ATOMIC_MOVE);
  }

  Optional<PostmasterFile> running() throws IOException {
    Optional<PostmasterFile> postmaster = PostmasterFile.in(data);
    if (postmaster.filter(it -> it.isServerOf(data)).isPresent()) {
      return postmaster;
    }
    // left by a crash; PostgreSQL itself would stumble when the id belongs to another process now
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    return Optional.empty();
  }

  void start(int port) {
    Outcome outcome =
        commands.run(
            List.of(
                binaries.program("pg_ctl"),
                "start",
                "--wait",
                "--timeout=60",
                "--pgdata=" + data,
                "--log=" + log,
                "--options=-c port=" + port + " " + SETTINGS));
    check(outcome, "did not start on port " + port);
  }

  /** Ends the server without waiting for its clients, and waits until its process is gone. */
  void stop() throws IOException {
    Optional<PostmasterFile> server = running();
    if (server.isPresent() && !stop("fast")) {
      stop("immediate");
    }
    server.ifPresent(PostmasterFile::awaitEnd);
  }

  private boolean stop(String mode) {
    return commands.succeeds(
        binaries.program("pg_ctl"),
        "stop",
        "--wait",
        "--timeout=30",
        "--mode=" + mode,
        "--pgdata=" + data);
  }

  private void check(Outcome outcome, String what) {
    if (outcome.failed()) {
      throw new DatabaseUnavailable(
          "The built-in PostgreSQL %s. It said: %s. The whole story is in %s. %s"
              .formatted(what, outcome.output().strip(), log, advice(outcome.output() + tail())));
    }
  }

  private static String advice(String said) {
    if (said.contains("No space left")) {
      return "Free some disk space and start again.";
    }
    if (said.contains("Permission denied")) {
      return "Give the data folder (MAILROOM_DATA_DIR) to the user who starts Mailroom.";
    }
    if (said.contains("Address already in use")) {
      return "Another program took the port meanwhile; start again.";
    }
    return "Mend that and start again, or set DATABASE_URL to a PostgreSQL 18.";
  }

  private String tail() {
    try (Stream<String> lines = Files.lines(log)) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - 10), all.size()));
    } catch (IOException _) {
      return "";
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
