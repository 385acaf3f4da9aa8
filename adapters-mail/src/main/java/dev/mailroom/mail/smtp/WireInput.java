package dev.mailroom.mail.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.ProtocolException;
import java.util.OptionalInt;

/**
 * What a peer sends: remembers the first byte, refuses to be flooded, and has one deadline for a
 * whole answer. A socket's own time-out begins anew with every byte, so that a peer which sends one
 * now and then would never be given up.
 */
final class WireInput extends PushbackInputStream {

  /** Far more than any reply or handshake; without a bound one reply could fill the memory. */
  private static final int LONGEST_ANSWER = 256 * 1024;

  private static final int NONE = -1;

  private final Wait wait;
  private final ReplyEnd reply = new ReplyEnd();
  private int first = NONE;
  private int sinceAsked;
  private int patienceMillis;
  private long waitingSince = System.nanoTime();

  WireInput(InputStream in, Wait wait) {
    super(in);
    this.wait = wait;
  }

  /** Sets how long the next read may block, in milliseconds; 0 is for ever. */
  interface Wait {
    void atMost(int millis) throws IOException;
  }

  /** From now on the answer as a whole may take that long, again after each {@link #asked}. */
  void patience(int millis) {
    patienceMillis = millis;
    waitingSince = System.nanoTime();
  }

  @Override
  public int read() throws IOException {
    wait.atMost(left());
    int b = super.read();
    if (b >= 0) {
      count(new byte[] {(byte) b}, 0, 1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    wait.atMost(left());
    int count = super.read(bytes, offset, length);
    if (count > 0) {
      count(bytes, offset, count);
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

  /** Whether more has come, in clear, than one reply to what was sent last. */
  boolean isOverrun() throws IOException {
    return reply.hasBegun() && (reply.isOverrun() || available() > 0);
  }

  /** Something was sent, so an answer may come. */
  void asked() {
    sinceAsked = 0;
    reply.begin();
    waitingSince = System.nanoTime();
  }

  /** Never nothing: what has come in time is read, though we be late. */
  private int left() {
    long waited = (System.nanoTime() - waitingSince) / 1_000_000;
    return patienceMillis == 0 ? 0 : (int) Math.max(1, patienceMillis - waited);
  }

  private void count(byte[] bytes, int offset, int count) throws IOException {
    first = first == NONE ? bytes[offset] & 0xff : first;
    reply.follow(bytes, offset, count);
    sinceAsked += count;
    if (sinceAsked > LONGEST_ANSWER) {
      throw new ProtocolException("the answer does not end");
    }
  }
}
