package dev.mailroom.mail.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** What we send, and since when a write has been waiting for the peer to take it. */
final class WireOutput extends OutputStream {

  private static final long NOT_WRITING = 0;

  private final OutputStream out;
  private final WireInput answers;
  private volatile long writingSince = NOT_WRITING;

  WireOutput(OutputStream out, WireInput answers) {
    this.out = out;
    this.answers = answers;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    writingSince = System.nanoTime() | 1;
    try {
      out.write(bytes, offset, length);
    } finally {
      writingSince = NOT_WRITING;
    }
    answers.asked();
  }

  boolean hasBeenWritingFor(Duration longest) {
    long since = writingSince;
    return since != NOT_WRITING && System.nanoTime() - since > longest.toNanos();
  }
}
