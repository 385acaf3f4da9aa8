package dev.mailroom.bootstrap;

import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.token.SecretToken;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Tokens and ids from the operating system's randomness. */
final class SystemTokens implements Tokens {

  private static final long VERSION_7 = 0x7000L;
  private static final long RANDOM_A = 0x0FFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_B = 0x3FFF_FFFF_FFFF_FFFFL;

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  SystemTokens(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public SecretToken nextToken() {
    var bytes = new byte[SecretToken.BYTES];
    random.nextBytes(bytes);
    return new SecretToken(bytes);
  }

  @Override
  public UUID nextId() {
    long time = clock.millis() << 16;
    return new UUID(
        time | VERSION_7 | (random.nextLong() & RANDOM_A),
        VARIANT | (random.nextLong() & RANDOM_B));
  }

  @Override
  public double nextChance() {
    return random.nextDouble();
  }
}
