package dev.mailroom.application.token.port;

import dev.mailroom.domain.token.SecretToken;
import java.util.UUID;

/** Draws what nobody can guess, and ids that sort by time. */
public interface Tokens {

  SecretToken nextToken();

  /** A UUID of version 7 (RFC 9562, 5.7). */
  UUID nextId();

  /** Uniform in [0, 1). */
  double nextChance();
}
