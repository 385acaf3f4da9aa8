package dev.mailroom.application.joining;

import dev.mailroom.domain.account.AccountId;

/** Ends a company's invite link: it, and what was mailed by it, stops working at once. */
public interface TurnOffInviteLink {

  Result turnOff(Command command);

  /** {@code slug} as it stands in the page's address. */
  record Command(AccountId actor, String slug) {}

  sealed interface Result {
    record TurnedOff() implements Result {}

    /** No such company, its link is off already, or beyond the actor's right. */
    record NotFound() implements Result {}
  }
}
