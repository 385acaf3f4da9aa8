package dev.mailroom.bootstrap.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Other programs on this machine. */
final class Programs {

  private Programs() {}

  /** On the path, or where an administrator's programs lie. */
  static Optional<Path> find(String name) {
    var folders = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(folders.split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
