package dev.mailroom.persistence.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Reads the GNU and ustar forms of tar (POSIX.1-1988): files, folders, symbolic links, long names.
 */
final class TarReader {
  private static final int BLOCK = 512;

  private final DataInputStream in;
  private long toSkip;

  TarReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** A member of the archive; {@code type} is tar's own letter. */
  record Entry(String name, char type, int mode, long size, String linkTarget) {
    boolean isFolder() {
      return type == '5';
    }

    boolean isLink() {
      return type == '2';
    }

    boolean isFile() {
      return type == '0' || type == 0;
    }
  }

  /** Steps to the next entry, skipping what was not read of the one before. */
  Optional<Entry> next() throws IOException {
    in.skipNBytes(toSkip);
    toSkip = 0;
    byte[] header = new byte[BLOCK];
    in.readFully(header);
    if (header[0] == 0) {
      return Optional.empty();
    }
    Entry entry = entry(header);
    toSkip = padded(entry.size());
    return entry.type() == 'L' ? longNamed(entry) : Optional.of(entry);
  }

  /** Copies the bytes of the entry last returned. */
  void copyTo(OutputStream out, Entry entry) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    for (long left = entry.size(); left > 0; ) {
      int length = (int) Math.min(left, buffer.length);
      in.readFully(buffer, 0, length);
      out.write(buffer, 0, length);
      left -= length;
    }
    toSkip -= entry.size();
  }

  private Optional<Entry> longNamed(Entry holder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    copyTo(bytes, holder);
    String name = text(bytes.toByteArray(), 0, bytes.size());
    return next().map(it -> new Entry(name, it.type(), it.mode(), it.size(), it.linkTarget()));
  }

  private static Entry entry(byte[] header) {
    String prefix = header[262] == ' ' ? "" : text(header, 345, 155);
    String name = text(header, 0, 100);
    return new Entry(
        prefix.isEmpty() ? name : prefix + "/" + name,
        (char) header[156],
        (int) octal(header, 100, 8),
        octal(header, 124, 12),
        text(header, 157, 100));
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private static long octal(byte[] header, int from, int length) {
    return Long.parseLong(text(header, from, length).strip(), 8);
  }

  private static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, UTF_8);
  }
}
