package dev.mailroom.persistence.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts single values with AES-256-GCM (NIST SP 800-38D), bound to their place. */
public final class FieldCipher {
  /** Random nonces of 96 bits are safe for 2^32 values a key; rotation starts the count anew. */
  private static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;

  private final KeyRing keys;
  private final SecureRandom random = new SecureRandom();

  public FieldCipher(KeyRing keys) {
    this.keys = keys;
  }

  public Sealed seal(Field field, String text) {
    return seal(field, text.getBytes(UTF_8));
  }

  public Sealed seal(Field field, byte[] plain) {
    return seal(keys.current(), field, plain);
  }

  public String openText(Field field, Sealed sealed) {
    return new String(open(field, sealed), UTF_8);
  }

  /**
   * Throws {@link KeyProblem} when the key is not ours, or the value was tampered with or moved.
   */
  public byte[] open(Field field, Sealed sealed) {
    byte[] box = sealed.box();
    if (box.length < NONCE_BYTES + TAG_BITS / 8) {
      throw unopened(field, new AEADBadTagException("too short"));
    }
    byte[] nonce = Arrays.copyOf(box, NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, keys.key(sealed.keyId()), nonce, field)
          .doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw unopened(field, e);
    }
  }

  private static KeyProblem unopened(Field field, GeneralSecurityException e) {
    return new KeyProblem(
        "%s.%s of row %s does not open: wrong master key, or the row was changed outside Mailroom."
            .formatted(field.table(), field.column(), field.row()),
        e);
  }

  Sealed seal(MasterKey key, Field field, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, key, nonce, field).doFinal(plain);
      return new Sealed(
          key.id(),
          ByteBuffer.allocate(NONCE_BYTES + ciphertext.length).put(nonce).put(ciphertext).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES/GCM", e);
    }
  }

  String currentKeyId() {
    return keys.current().id();
  }

  private static Cipher cipher(int mode, MasterKey key, byte[] nonce, Field field)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key.secretKey(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(field.associatedData());
    return cipher;
  }
}
