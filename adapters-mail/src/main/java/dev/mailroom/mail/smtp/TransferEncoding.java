package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * A text made fit for seven bits and short lines (RFC 2045, 6): quoted-printable, which stays
 * legible, or base64 where that is shorter, as for scripts far from Latin.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record TransferEncoding(String name, byte[] bytes) {

  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});

  static TransferEncoding encode(String text) {
    var bytes = text.getBytes(UTF_8);
    return QuotedPrintable.length(bytes) <= (long) bytes.length * 4 / 3
        ? new TransferEncoding("quoted-printable", QuotedPrintable.encode(bytes))
        : new TransferEncoding("base64", BASE64.encode(withCrLf(text).getBytes(UTF_8)));
  }

  /** Text has CRLF inside base64 too (RFC 2045, 6.8). */
  private static String withCrLf(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
  }
}
