package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Quoted-printable (RFC 2045, 6.7) of UTF-8 text: any line end becomes CRLF, lines are at most 76
 * long, and no line starts with a dot or {@code From }, which older relays tamper with.
 */
final class QuotedPrintable {

  private static final int LINE = 76;

  /** Most characters, which need no look at what is around them but at the margins of a line. */
  private static final boolean[] ORDINARY = new boolean[256];

  static {
    for (int b = '!'; b <= '~'; b++) {
      ORDINARY[b] = b != '=';
    }
  }

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(US_ASCII);

  private final byte[] text;
  private byte[] out;
  private int size;
  private int column;

  private QuotedPrintable(byte[] text) {
    this.text = text;
    this.out = new byte[text.length + text.length / 8 + 2 * LINE];
  }

  /** About how long the encoded form is, soft line breaks aside. */
  static long length(byte[] text) {
    long length = text.length;
    for (byte b : text) {
      length += ORDINARY[b & 0xff] || isLiteral(b) || b == '\n' || b == '\r' ? 0 : 2;
    }
    return length;
  }

  static byte[] encode(byte[] text) {
    return new QuotedPrintable(text).encode();
  }

  private byte[] encode() {
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (ORDINARY[b & 0xff] && column > 0 && column < LINE - 1) {
        out[size++] = b;
        column++;
      } else if (b == '\n' || b == '\r') {
        i += b == '\r' && at(i + 1) == '\n' ? 1 : 0;
        lineBreak();
      } else if (isLiteral(b) && !isSpaceAtEnd(i) && !isDelicate(i)) {
        literal(b);
      } else {
        escaped(b);
      }
    }
    return Arrays.copyOf(out, size);
  }

  private void literal(byte b) {
    room(1);
    out[size++] = b;
    column++;
  }

  private void escaped(byte b) {
    room(3);
    out[size++] = '=';
    out[size++] = HEX[(b >> 4) & 15];
    out[size++] = HEX[b & 15];
    column += 3;
  }

  /** There is room for another line whenever one begins, so that no character need ask. */
  private void lineBreak() {
    out[size++] = '\r';
    out[size++] = '\n';
    column = 0;
    if (size + 2 * LINE > out.length) {
      out = Arrays.copyOf(out, out.length * 2);
    }
  }

  /** One place stays free for the soft line break's own sign. */
  private void room(int needed) {
    if (column + needed > LINE - 1) {
      out[size++] = '=';
      lineBreak();
    }
  }

  private int at(int index) {
    return index < text.length ? text[index] : '\n';
  }

  private boolean isSpaceAtEnd(int index) {
    return (text[index] == ' ' || text[index] == '\t') && isLineEnd(at(index + 1));
  }

  /** At the start of a line, also one that a soft line break starts. */
  private boolean isDelicate(int index) {
    boolean starts = column == 0 || column + 1 > LINE - 1;
    return starts && (text[index] == '.' || (text[index] == 'F' && at(index + 1) == 'r'));
  }

  private static boolean isLineEnd(int b) {
    return b == '\n' || b == '\r';
  }

  private static boolean isLiteral(byte b) {
    return (b >= ' ' && b <= '~' && b != '=') || b == '\t';
  }
}
