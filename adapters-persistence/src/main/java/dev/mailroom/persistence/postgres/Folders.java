package dev.mailroom.persistence.postgres;

import dev.mailroom.persistence.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks folders before anything is put into them. */
final class Folders {
  private Folders() {}

  /** The folder's real path, made when absent. */
  static Path writable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable-", ".probe"));
      return folder.toRealPath();
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          ("The data folder %s cannot be written (%s). Give it to the user who starts Mailroom, or"
                  + " name another folder with MAILROOM_DATA_DIR.")
              .formatted(folder.toAbsolutePath(), e),
          e);
    }
  }
}
