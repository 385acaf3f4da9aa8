package dev.mailroom.persistence.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A second process: opens a data folder, prints the port, closes when its standard input ends. */
final class HoldsPostgres {
  private HoldsPostgres() {}

  public static void main(String[] folders) throws IOException {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(Path.of(folders[0]), Path.of(folders[1]))) {
      System.out.println("PORT=" + server.address().port());
      while (System.in.read() >= 0) {
        // until the parent closes the stream
      }
    }
    System.out.println("CLOSED");
  }
}
