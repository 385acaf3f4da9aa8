package dev.mailroom.web.http;

import java.io.ByteArrayOutputStream;

/**
 * Undoes percent-encoding and plus signs; a percent sign that begins no escape stands for itself.
 */
final class PercentDecoder {

  private PercentDecoder() {}

  static byte[] decode(String encoded) {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%' && isEscape(encoded, i)) {
        bytes.write(hex(encoded, i + 1) * 16 + hex(encoded, i + 2));
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isEscape(String encoded, int at) {
    return at + 2 < encoded.length() && hex(encoded, at + 1) >= 0 && hex(encoded, at + 2) >= 0;
  }

  private static int hex(String encoded, int at) {
    return Character.digit(encoded.charAt(at), 16);
  }
}
