package dev.mailroom.persistence.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server wrote into {@code postmaster.pid}: process id in line 1, port in line 4.
 */
record PostmasterFile(long pid, int port) {

  static Optional<PostmasterFile> in(Path cluster) throws IOException {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      return lines.size() < 4
          ? Optional.empty()
          : Optional.of(
              new PostmasterFile(
                  Long.parseLong(lines.getFirst().strip()),
                  Integer.parseInt(lines.get(3).strip())));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** False when the process is gone, or its id now belongs to something else, as after a reboot. */
  boolean isServerOf(Path cluster) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().commandLine().map(it -> serves(it, cluster)).orElse(true))
        .orElse(false);
  }

  /** The server removes its file a moment before its process ends. */
  void awaitEnd() {
    ProcessHandle.of(pid)
        .ifPresent(process -> process.onExit().completeOnTimeout(process, 5, SECONDS).join());
  }

  private static boolean serves(String commandLine, Path cluster) {
    return commandLine.contains("postgres") && commandLine.contains(cluster.toString());
  }
}
