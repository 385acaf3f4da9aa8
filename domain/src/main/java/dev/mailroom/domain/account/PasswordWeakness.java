package dev.mailroom.domain.account;

/** Why a new password is refused. */
public enum PasswordWeakness {
  TOO_SHORT,
  TOO_LONG,
  /**
   * Among the first an attacker tries, or built from the person's own name, address or this site's
   * name.
   */
  EASY_TO_GUESS
}
