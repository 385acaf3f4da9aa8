package dev.mailroom.domain.template;

import java.util.Arrays;

/** Every mail there is; the code names its templates, its log lines and its stored rows. */
public enum EmailKind {
  PASSWORD_RESET("password-reset"),
  PASSWORD_CHANGED("password-changed"),
  NEW_SIGN_IN("new-sign-in"),
  ACCOUNT_DISABLED("account-disabled"),
  ACCOUNT_DELETED("account-deleted"),
  EMAIL_CHANGE_CONFIRM("email-change-confirm"),
  EMAIL_CHANGE_REQUESTED("email-change-requested"),
  EMAIL_CHANGED("email-changed"),
  INVITATION("invitation"),
  INVITATION_REMINDER("invitation-reminder"),
  INVITATION_ACCEPTED("invitation-accepted"),
  COMPANY_ADDED("company-added"),
  COMPANY_REMOVED("company-removed"),
  ROLE_CHANGED("role-changed"),
  JOIN_CONFIRM("join-confirm"),
  NOTIFICATION("notification"),
  BATCH("notification-batch"),
  DAILY_SUMMARY("daily-summary"),
  ASSIGNMENTS("assignments"),
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
