package dev.mailroom.application.joining;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Slug;

/** Lets somebody join a company that trusts the domain of their address, as a member. */
public interface JoinByDomain {

  Result join(Command command);

  /** {@code slug} of the company, as the form sends it. */
  record Command(AccountId account, String slug) {}

  sealed interface Result {
    record Joined(Slug company) implements Result {}

    /** No such company, or it does not let this person in. */
    record NotFound() implements Result {}
  }
}
