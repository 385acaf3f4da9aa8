package dev.mailroom.domain.idempotency;

import java.time.Duration;
import java.util.UUID;

/**
 * Names one call of one caller (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param caller whose keys never meet those of others
 * @param key as the caller wrote it, 1 to {@value #MAX_LENGTH} characters
 * @param digest SHA-256 of what was asked, in hex: the same key with another is a mistake
 */
public record CallKey(UUID caller, String key, String digest) {

  public static final int MAX_LENGTH = 256;

  /** How long an answer is remembered. */
  public static final Duration MEMORY = Duration.ofHours(24);
}
