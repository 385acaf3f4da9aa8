package dev.mailroom.domain.token;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * 256 random bits that open one door. Only its {@link TokenHash} is stored; but a company's invite
 * link, which is shown again and again, is kept encrypted too.
 */
public final class SecretToken {

  /** Bytes: beyond guessing, online or off. */
  public static final int BYTES = 32;

  private static final int ENCODED_LENGTH = 43;
  private final byte[] bytes;

  public SecretToken(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a token has " + BYTES + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** Reads the form that stands in links and cookies; empty when it cannot be a token. */
  public static Optional<SecretToken> parse(String encoded) {
    if (encoded.length() != ENCODED_LENGTH) {
      return Optional.empty();
    }
    try {
      var token = new SecretToken(Base64.getUrlDecoder().decode(encoded));
      return Optional.of(token).filter(t -> t.encoded().equals(encoded));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The form for links and cookies: base64url without padding (RFC 4648, 5), 43 characters. */
  public String encoded() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public TokenHash hash() {
    return TokenHash.of(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretToken token && Arrays.equals(bytes, token.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Says nothing, so that no log can leak it. */
  @Override
  public String toString() {
    return "SecretToken[***]";
  }
}
