package dev.mailroom.domain.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
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

  /** The key of one part of a call of several; never one that a caller writes by chance. */
  public CallKey part(int index) {
    try {
      var name = (index + " of " + key).getBytes(StandardCharsets.UTF_8);
      var hash = MessageDigest.getInstance("SHA-256").digest(name);
      return new CallKey(caller, "part:" + HexFormat.of().formatHex(hash), digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
