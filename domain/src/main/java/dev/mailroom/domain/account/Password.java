package dev.mailroom.domain.account;

/** A password as it was typed, on its way to be hashed or compared; never stored, never shown. */
public record Password(String value) {

  /**
   * Characters (code points). Length is what makes a password hard to guess (NIST SP 800-63B,
   * 3.1.1.2).
   */
  public static final int MIN_LENGTH = 12;

  /** Bounds the work of hashing what a stranger sends. */
  public static final int MAX_LENGTH = 128;

  public int length() {
    return value.codePointCount(0, value.length());
  }

  /**
   * False for what cannot be any account's password, so that hashing it would be work for nothing.
   */
  public boolean isPlausible() {
    return !value.isEmpty() && length() <= MAX_LENGTH;
  }

  @Override
  public String toString() {
    return "Password[***]";
  }
}
