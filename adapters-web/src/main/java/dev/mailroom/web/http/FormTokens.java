package dev.mailroom.web.http;

import dev.mailroom.domain.token.SecretToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Proves that a form was sent from a page of ours: a digest of a cookie that other sites cannot
 * read. The cookie is the session's, or for strangers one made for this (double submit).
 */
final class FormTokens {

  static final String FIELD = "csrf";

  private final SecureRandom random = new SecureRandom();

  /** The cookie a stranger needs before a form can be answered. */
  SecretToken newStranger() {
    var bytes = new byte[SecretToken.BYTES];
    random.nextBytes(bytes);
    return new SecretToken(bytes);
  }

  /** The secret that the visitor's forms are bound to; the live session's before a stranger's. */
  static Optional<SecretToken> secretOf(Visit visit) {
    return visit.person().isPresent()
        ? visit.cookies().token(CookieName.SESSION)
        : visit.cookies().token(CookieName.FORM);
  }

  /** What stands in the form: it does not tell the cookie. */
  static String of(SecretToken secret) {
    var digest = sha256(("form:" + secret.encoded()).getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  static boolean accepts(Visit visit) {
    var sent = visit.form().text(FIELD).getBytes(StandardCharsets.UTF_8);
    return secretOf(visit)
        .map(secret -> of(secret).getBytes(StandardCharsets.US_ASCII))
        .filter(expected -> MessageDigest.isEqual(expected, sent))
        .isPresent();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
