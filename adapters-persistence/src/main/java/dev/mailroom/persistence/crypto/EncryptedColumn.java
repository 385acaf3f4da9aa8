package dev.mailroom.persistence.crypto;

import java.util.List;

/** A column of encrypted values; {@code <column>_key} beside it names each value's key. */
record EncryptedColumn(String table, String idType, String column) {

  /** Every such column. A test compares this list with the database's own catalogue. */
  static final List<EncryptedColumn> ALL =
      List.of(
          new EncryptedColumn("email_settings", "smallint", "secret"),
          new EncryptedColumn("emails", "uuid", "payload"),
          new EncryptedColumn("invite_links", "uuid", "token"),
          new EncryptedColumn("reset_requests", "uuid", "email"),
          new EncryptedColumn("signing_secrets", "text", "secret"));

  /** Text blocks name their table and columns through this; none of it comes from outside. */
  String fill(String sql) {
    return sql.replace("{table}", table).replace("{idType}", idType).replace("{column}", column);
  }

  Field field(String row) {
    return new Field(table, row, column);
  }
}
