package dev.mailroom.domain.token;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a {@link SecretToken} in hex. Plain, not slow: 256 random bits cannot be guessed
 * from it.
 */
public record TokenHash(String hex) {

  static TokenHash of(byte[] token) {
    try {
      return new TokenHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
