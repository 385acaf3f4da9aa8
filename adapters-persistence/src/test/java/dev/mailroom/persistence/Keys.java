package dev.mailroom.persistence;

import dev.mailroom.persistence.crypto.EnvironmentKeys;
import dev.mailroom.persistence.crypto.FieldCipher;
import dev.mailroom.persistence.crypto.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Master keys for tests; the same letter gives the same key. */
public final class Keys {
  private Keys() {}

  public static String key(char letter) {
    return Base64.getEncoder()
        .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
  }

  public static KeyRing ring(String... keys) {
    return new KeyRing(EnvironmentKeys.parse(String.join(",", keys)));
  }

  public static FieldCipher cipher() {
    return new FieldCipher(ring(key('a')));
  }
}
