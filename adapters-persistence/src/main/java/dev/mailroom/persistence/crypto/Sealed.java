package dev.mailroom.persistence.crypto;

/** An encrypted value and the id of the key that opens it: nonce, ciphertext, tag. */
public final class Sealed {
  private final String keyId;
  private final byte[] box;

  public Sealed(String keyId, byte[] box) {
    this.keyId = keyId;
    this.box = box.clone();
  }

  public String keyId() {
    return keyId;
  }

  public byte[] box() {
    return box.clone();
  }
}
