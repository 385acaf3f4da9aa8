package dev.mailroom.application.company;

import dev.mailroom.application.company.port.SetUpCode;
import dev.mailroom.domain.token.SecretToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;

/** A {@link SetUpCode} for one start of the process: 40 random bits that a person can type. */
public final class OneTimeSetUpCode implements SetUpCode {

  /** 32 characters, none of which is taken for another: no I, L, O or U (Crockford's base 32). */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 8;

  private final String code;

  /** Draws on the token's bytes, which must serve nothing else. */
  public OneTimeSetUpCode(SecretToken random) {
    var bytes = Base64.getUrlDecoder().decode(random.encoded());
    var letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(ALPHABET.charAt(bytes[i] & 31));
    }
    this.code = letters.toString();
  }

  /** For the start-up output: {@code XXXX-XXXX}. */
  public String display() {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }

  @Override
  public boolean matches(String typed) {
    return MessageDigest.isEqual(bytes(code), bytes(plain(typed)));
  }

  /** As Crockford reads it: O is zero, I and L are one. */
  private static String plain(String typed) {
    return typed
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
