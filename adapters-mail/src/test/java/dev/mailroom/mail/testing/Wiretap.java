package dev.mailroom.mail.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Every byte clients sent: in clear, and under TLS, decrypted. */
final class Wiretap {

  private final ByteArrayOutputStream inClear = new ByteArrayOutputStream();
  private final ByteArrayOutputStream decrypted = new ByteArrayOutputStream();

  InputStream clear(InputStream in) {
    return new Tapped(in, inClear);
  }

  InputStream underTls(InputStream in) {
    return new Tapped(in, decrypted);
  }

  String clear() {
    return inClear.toString(ISO_8859_1);
  }

  String all() {
    return clear() + decrypted.toString(ISO_8859_1);
  }

  private static final class Tapped extends FilterInputStream {

    private final ByteArrayOutputStream copy;

    Tapped(InputStream in, ByteArrayOutputStream copy) {
      super(in);
      this.copy = copy;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        copy.write(b);
      }
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count > 0) {
        copy.write(bytes, offset, count);
      }
      return count;
    }
  }
}
