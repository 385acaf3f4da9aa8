package dev.mailroom.bootstrap;

import dev.mailroom.bootstrap.StartFailure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds what must outlive the process. */
final class DataFolder {

  private DataFolder() {}

  /** Creates it where it is missing, and makes sure that it can be written to. */
  static Path ready(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".write", ".check"));
      return folder.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new StartFailure(
          Reason.DATA_FOLDER,
          "The data folder %s cannot be written to. Give this user the right to, or choose another: MAILROOM_DATA_DIR=/path ./mailroom"
              .formatted(folder.toAbsolutePath()),
          e);
    }
  }
}
