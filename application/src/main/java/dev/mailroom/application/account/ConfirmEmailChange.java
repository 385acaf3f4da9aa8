package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;

/**
 * Spends the link of a change of address: once. From then on the new address logs in, links sent to
 * the old one are dead, and the old one is told. Sessions go on.
 */
public interface ConfirmEmailChange {

  /** {@code token} as it stands in the link. */
  Result confirm(String token);

  sealed interface Result {
    record Changed(AccountId account) implements Result {}

    record DeadLink() implements Result {}

    /** Somebody else's account got the address meanwhile; this one keeps its own. */
    record Taken() implements Result {}
  }
}
