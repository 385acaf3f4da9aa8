package dev.mailroom.application.company;

import dev.mailroom.domain.account.AccountId;

/** Gives up one's own place, for good: nobody can restore it. At least one owner stays. */
public interface LeaveCompany {

  Result leave(Command command);

  /** {@code slug} as it stands in the page's address. */
  record Command(AccountId member, String slug) {}

  sealed interface Result {
    record Left() implements Result {}

    record LastOwner() implements Result {}

    /** No such company, or not one's own. */
    record NotFound() implements Result {}
  }
}
