package dev.mailroom.application.joining;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.joining.DomainProblem;

/** Says people of which domains may join a company without an invitation. */
public interface SaveTrustedDomains {

  Result save(Command command);

  /** {@code slug} as it stands in the page's address; {@code domains} as typed. */
  record Command(AccountId actor, String slug, String domains) {}

  sealed interface Result {
    record Saved() implements Result {}

    record Invalid(DomainProblem problem) implements Result {}

    /** No such company, or beyond the actor's right. */
    record NotFound() implements Result {}
  }
}
