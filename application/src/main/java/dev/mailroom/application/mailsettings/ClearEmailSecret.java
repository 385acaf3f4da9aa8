package dev.mailroom.application.mailsettings;

import dev.mailroom.domain.account.AccountId;

/** Erases the credential the panel holds; mail is held until there is another. */
public interface ClearEmailSecret {

  Result clear(AccountId actor);

  sealed interface Result {
    record Cleared() implements Result {}

    record NothingStored() implements Result {}
  }
}
