package dev.mailroom.domain.template;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.Instant;
import java.util.Optional;

/**
 * The variables of one mail, by kind. May hold a live link, so it is stored encrypted and erased
 * when done.
 */
public sealed interface EmailContent
    permits AccountEmail,
        CompanyEmail,
        InvitationEmail,
        NotificationEmail,
        EmailContent.PasswordReset,
        EmailContent.PasswordChanged,
        EmailContent.NewSignIn,
        EmailContent.AccountDisabled,
        EmailContent.Test {

  EmailKind kind();

  /** A link to choose a new password; {@code link} is absolute and holds the raw token. */
  record PasswordReset(PersonName name, EmailAddress account, String link, Instant expiresAt)
      implements EmailContent {
    @Override
    public EmailKind kind() {
      return EmailKind.PASSWORD_RESET;
    }

    @Override
    public String toString() {
      return "PasswordReset[***]";
    }
  }

  /** Tells that the password was replaced, and what to do if it was somebody else. */
  record PasswordChanged(
      PersonName name, EmailAddress account, Instant changedAt, String forgotPasswordLink)
      implements EmailContent {
    @Override
    public EmailKind kind() {
      return EmailKind.PASSWORD_CHANGED;
    }
  }

  /**
   * Tells of a log-in from a browser not seen before; {@code browser} as "Firefox", {@code system}
   * as "Linux", empty where unknown.
   */
  record NewSignIn(
      PersonName name,
      EmailAddress account,
      Instant signedInAt,
      String ip,
      Optional<String> browser,
      Optional<String> system,
      String accountLink)
      implements EmailContent {
    @Override
    public EmailKind kind() {
      return EmailKind.NEW_SIGN_IN;
    }
  }

  /** Tells that an administrator closed the account. */
  record AccountDisabled(PersonName name, EmailAddress account, Instant disabledAt)
      implements EmailContent {
    @Override
    public EmailKind kind() {
      return EmailKind.ACCOUNT_DISABLED;
    }
  }

  /**
   * What an administrator sends to see that mail works; plain text body, {@code route} as
   * "smtp.gmail.com".
   */
  record Test(String subject, String body, PersonName sentBy, String route, Instant sentAt)
      implements EmailContent {
    @Override
    public EmailKind kind() {
      return EmailKind.TEST;
    }
  }
}
