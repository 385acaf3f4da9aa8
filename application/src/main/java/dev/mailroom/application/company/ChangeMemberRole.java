package dev.mailroom.application.company;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Role;

/** Gives a member another role and tells them. At least one owner stays. */
public interface ChangeMemberRole {

  Result change(Command command);

  /** {@code slug} as it stands in the page's address. */
  record Command(AccountId actor, String slug, AccountId person, Role role) {}

  sealed interface Result {
    record Changed() implements Result {}

    record LastOwner() implements Result {}

    /** No such company or member, or beyond the actor's right. */
    record NotFound() implements Result {}
  }
}
