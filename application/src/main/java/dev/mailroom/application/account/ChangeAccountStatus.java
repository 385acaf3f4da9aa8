package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;

/**
 * Disables an account (sessions end, links die, the person is told by mail) or enables it again.
 */
public interface ChangeAccountStatus {

  Result change(Command command);

  /** {@code actor} must be a site administrator when this runs. */
  record Command(AccountId actor, AccountId account, AccountStatus status) {
    public Command {
      if (status == AccountStatus.DELETED) {
        throw new IllegalArgumentException("people delete their own accounts");
      }
    }
  }

  sealed interface Result {
    record Changed() implements Result {}

    record LastAdministrator() implements Result {}

    record UnknownAccount() implements Result {}
  }
}
