package dev.mailroom.persistence.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** The place of an encrypted value. It does not open anywhere else. */
public record Field(String table, String row, String column) {

  public static Field of(String table, UUID row, String column) {
    return new Field(table, row.toString(), column);
  }

  byte[] associatedData() {
    return (table + "\n" + row + "\n" + column).getBytes(UTF_8);
  }
}
