package dev.mailroom.mail.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.ProtocolException;
import java.util.OptionalInt;

/** What a peer sends: remembers the first byte and refuses to be flooded. */
final class WireInput extends PushbackInputStream {

  /** Far more than any reply or handshake; without a bound one reply could fill the memory. */
  private static final int LONGEST_ANSWER = 256 * 1024;

  private static final int NONE = -1;

  private int first = NONE;
  private int sinceAsked;

  WireInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(b, 1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count > 0) {
      count(bytes[offset] & 0xff, count);
    }
    return count;
  }

  /** The next byte, left where it is; empty at the end. */
  OptionalInt peek() throws IOException {
    int b = read();
    if (b < 0) {
      return OptionalInt.empty();
    }
    unread(b);
    return OptionalInt.of(b);
  }

  OptionalInt first() {
    return first == NONE ? OptionalInt.empty() : OptionalInt.of(first);
  }

  /** Something was sent, so an answer may come. */
  void asked() {
    sinceAsked = 0;
  }

  private void count(int firstOfThese, int count) throws IOException {
    first = first == NONE ? firstOfThese : first;
    sinceAsked += count;
    if (sinceAsked > LONGEST_ANSWER) {
      throw new ProtocolException("the answer does not end");
    }
  }
}
