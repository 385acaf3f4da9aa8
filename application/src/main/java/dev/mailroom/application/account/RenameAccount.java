package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;

/** Changes the name a person goes by. */
public interface RenameAccount {

  Result rename(Command command);

  /** {@code name} as it was typed. */
  record Command(AccountId account, String name) {}

  sealed interface Result {
    record Renamed() implements Result {}

    record NotAName() implements Result {}

    /** The account was closed meanwhile. */
    record UnknownAccount() implements Result {}
  }
}
