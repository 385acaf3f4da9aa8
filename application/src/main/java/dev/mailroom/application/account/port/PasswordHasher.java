package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordHash;

/**
 * Argon2id, 19 MiB, 2 passes, 1 lane (OWASP's minimum); about 50 ms, so never inside a transaction.
 */
public interface PasswordHasher {

  PasswordHash hash(Password password);

  boolean matches(Password password, PasswordHash hash);

  /** A hash nothing matches, so that unknown accounts cost the same as known ones. */
  PasswordHash decoy();
}
