package dev.mailroom.application.company;

import dev.mailroom.domain.account.AccountId;

/**
 * Takes a member out of the company and tells them; {@link RestoreMember} brings them back. At
 * least one owner stays.
 */
public interface RemoveMember {

  Result remove(Command command);

  /** {@code slug} as it stands in the page's address. */
  record Command(AccountId actor, String slug, AccountId person) {}

  sealed interface Result {
    record Removed() implements Result {}

    record LastOwner() implements Result {}

    /** No such company or member, or beyond the actor's right, or oneself: one leaves. */
    record NotFound() implements Result {}
  }
}
