package dev.mailroom.application.passwordreset;

import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;

/**
 * Spends a reset link for a new password: once, ending every session and other link, with a mail
 * that says so.
 */
public interface ResetPassword {

  Result reset(Command command);

  /** {@code token} as it stands in the link. */
  record Command(String token, Password newPassword, Client client) {}

  sealed interface Result {
    /** Done; the person logs in by hand, so that a stolen link alone opens no session. */
    record PasswordReset() implements Result {}

    record DeadLink() implements Result {}

    /** The link is not spent. */
    record Weak(PasswordWeakness weakness) implements Result {}
  }
}
