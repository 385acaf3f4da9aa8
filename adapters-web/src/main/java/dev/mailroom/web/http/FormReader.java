package dev.mailroom.web.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} (WHATWG URL, 5.1), strictly in UTF-8. */
final class FormReader {

  private static final int MAX_FIELDS = 200;

  private FormReader() {}

  static Form read(byte[] body) {
    return new Form(pairs(new String(body, StandardCharsets.ISO_8859_1)));
  }

  static Map<String, List<String>> pairs(String encoded) {
    var fields = new LinkedHashMap<String, List<String>>();
    int count = 0;
    for (var pair : encoded.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MAX_FIELDS) {
        throw Refusal.unreadable();
      }
      int equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      var value = equals < 0 ? "" : pair.substring(equals + 1);
      fields.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
    }
    return fields;
  }

  /**
   * NUL becomes another control character: no text in the database can hold it, and every rule
   * against control characters still sees one.
   */
  private static String decode(String encoded) {
    var bytes = ByteBuffer.wrap(PercentDecoder.decode(encoded));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().replace('\0', '\1');
    } catch (CharacterCodingException e) {
      throw Refusal.unreadable();
    }
  }
}
