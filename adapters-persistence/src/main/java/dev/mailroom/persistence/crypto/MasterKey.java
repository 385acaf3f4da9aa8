package dev.mailroom.persistence.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits. Its id is a hash of it, so that equal keys have equal ids everywhere. */
final class MasterKey {
  static final int BYTES = 32;
  private static final int ID_BYTES = 8;

  private final byte[] bytes;
  private final String id;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
    this.id = idOf(bytes);
  }

  static MasterKey generate(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new MasterKey(bytes);
  }

  /** Reads 32 bytes in base64, base64url or hex. */
  static MasterKey parse(String text) {
    byte[] bytes = text.matches("[0-9a-fA-F]{64}") ? HexFormat.of().parseHex(text) : base64(text);
    if (bytes.length != BYTES) {
      throw new KeyProblem(
          "A master key has 32 bytes in base64 or hex; this one has %d. Make one with: %s"
              .formatted(bytes.length, "openssl rand -base64 32"));
    }
    return new MasterKey(bytes);
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException _) {
      throw new KeyProblem(
          "A master key is neither base64 nor hex. Make one with: openssl rand -base64 32");
    }
  }

  private static String idOf(byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("mailroom key id ".getBytes(US_ASCII));
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bytes), ID_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String id() {
    return id;
  }

  SecretKey secretKey() {
    return new SecretKeySpec(bytes, "AES");
  }

  /** The form in which a key file holds it. */
  String encoded() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Names the key and says nothing of it. */
  @Override
  public String toString() {
    return "MasterKey[" + id + "]";
  }
}
