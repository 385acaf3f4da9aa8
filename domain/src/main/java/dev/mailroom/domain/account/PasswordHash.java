package dev.mailroom.domain.account;

/** A password as it is kept: Argon2id in PHC string form (RFC 9106). */
public record PasswordHash(String value) {

  @Override
  public String toString() {
    return "PasswordHash[***]";
  }
}
