package dev.mailroom.persistence.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import dev.mailroom.persistence.DatabaseUnavailable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;

/** The unpacked PostgreSQL programs. */
record Binaries(Path home) {

  /** Unpacks this platform's archive below {@code folder} unless that was done before. */
  static Binaries unpackedIn(Path folder) {
    URL archive = Platform.current().archive();
    try {
      URLConnection connection = archive.openConnection();
      // another version has another length, so an upgrade unpacks anew
      Path home = folder.resolve("programs-" + connection.getContentLengthLong());
      if (!Files.isDirectory(home)) {
        unpack(connection, home);
      }
      return new Binaries(home);
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "The built-in PostgreSQL could not be unpacked into %s (%s). It needs about 60 MB there."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static void unpack(URLConnection archive, Path home) throws IOException {
    Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (InputStream in = new XZInputStream(new BufferedInputStream(archive.getInputStream()))) {
      TarReader tar = new TarReader(in);
      Optional<TarReader.Entry> entry = tar.next();
      while (entry.isPresent()) {
        place(tar, entry.get(), unfinished);
        entry = tar.next();
      }
    }
    Files.move(unfinished, home, ATOMIC_MOVE);
  }

  private static void place(TarReader tar, TarReader.Entry entry, Path home) throws IOException {
    Path target = home.resolve(entry.name()).normalize();
    if (!target.startsWith(home)) {
      throw new IOException("archive entry leads outside: " + entry.name());
    }
    if (isForCompilers(entry.name())) {
      return;
    }
    Files.createDirectories(entry.isFolder() ? target : target.getParent());
    if (entry.isLink()) {
      Files.createSymbolicLink(target, Path.of(entry.linkTarget()));
    } else if (entry.isFile()) {
      write(target, tar, entry);
    } else if (!entry.isFolder()) {
      throw new IOException("unexpected archive entry " + entry);
    }
  }

  private static void write(Path target, TarReader tar, TarReader.Entry entry) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      tar.copyTo(out, entry);
    }
    String permissions = (entry.mode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
  }

  private static boolean isForCompilers(String name) {
    return name.startsWith("include/") || name.endsWith(".a") || name.contains("/pkgconfig");
  }
}
