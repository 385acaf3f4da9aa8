package dev.mailroom.application.company;

import dev.mailroom.domain.account.AccountId;

/** Gives somebody who was removed the same place again and tells them. */
public interface RestoreMember {

  Result restore(Command command);

  /** {@code slug} as it stands in the page's address. */
  record Command(AccountId actor, String slug, AccountId person) {}

  sealed interface Result {
    record Restored() implements Result {}

    /** No such company, nobody removed, or beyond the actor's right. */
    record NotFound() implements Result {}
  }
}
