package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;

/** Gives up a change of address: its link stops working. */
public interface CancelEmailChange {

  Result cancel(AccountId account);

  sealed interface Result {
    record Cancelled() implements Result {}

    /** None was waiting, or it was confirmed meanwhile. */
    record NothingPending() implements Result {}
  }
}
