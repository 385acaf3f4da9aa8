package dev.mailroom.application.passwordreset;

import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.token.SecretToken;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Draws tokens, unless told to fail the next times. */
record BrittleTokens(Tokens whole, AtomicInteger failures) implements Tokens {

  void failNext(int times) {
    failures.set(times);
  }

  @Override
  public SecretToken nextToken() {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("broken on purpose");
    }
    return whole.nextToken();
  }

  @Override
  public UUID nextId() {
    return whole.nextId();
  }

  @Override
  public double nextChance() {
    return whole.nextChance();
  }
}
