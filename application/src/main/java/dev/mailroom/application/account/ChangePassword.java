package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.account.SessionId;
import java.time.Duration;

/**
 * Replaces a password by somebody who knows it; ends all other sessions and tells the person by
 * mail.
 */
public interface ChangePassword {

  Result change(Command command);

  record Command(
      AccountId account,
      SessionId current,
      Password oldPassword,
      Password newPassword,
      Client client) {}

  sealed interface Result {
    record Changed() implements Result {}

    record WrongPassword() implements Result {}

    record Throttled(Duration retryAfter) implements Result {}

    record Weak(PasswordWeakness weakness) implements Result {}
  }
}
