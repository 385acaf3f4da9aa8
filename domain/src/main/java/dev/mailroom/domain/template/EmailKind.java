package dev.mailroom.domain.template;

import java.util.Arrays;

/** Every mail there is; the code names its templates, its log lines and its stored rows. */
public enum EmailKind {
  PASSWORD_RESET("password-reset"),
  PASSWORD_CHANGED("password-changed"),
  NEW_SIGN_IN("new-sign-in"),
  ACCOUNT_DISABLED("account-disabled"),
  TEST("test");

  private final String code;

  EmailKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Throws when no kind has the code. */
  public static EmailKind ofCode(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such email kind: " + code));
  }
}
