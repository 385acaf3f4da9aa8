package dev.mailroom.domain.mailsettings;

/** A credential in use: an SMTP password or an API key. It compares, and never prints. */
public record Secret(String value) {

  public static final int MAX_LENGTH = 500;

  public Secret {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a secret has 1 to " + MAX_LENGTH + " characters");
    }
  }

  @Override
  public String toString() {
    return "Secret[***]";
  }
}
