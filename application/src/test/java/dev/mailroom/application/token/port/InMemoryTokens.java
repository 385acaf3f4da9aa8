package dev.mailroom.application.token.port;

import dev.mailroom.domain.token.SecretToken;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** {@link Tokens} that count: every run draws the same. */
public final class InMemoryTokens implements Tokens {

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final AtomicLong drawn = new AtomicLong();

  @Override
  public SecretToken nextToken() {
    var bytes = ByteBuffer.allocate(SecretToken.BYTES).putLong(drawn.incrementAndGet());
    return new SecretToken(bytes.array());
  }

  @Override
  public UUID nextId() {
    long number = drawn.incrementAndGet();
    return new UUID(number << 16 | VERSION_7, VARIANT | number);
  }

  @Override
  public double nextChance() {
    return 0.5;
  }
}
