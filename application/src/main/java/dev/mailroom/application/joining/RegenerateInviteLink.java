package dev.mailroom.application.joining;

import dev.mailroom.domain.account.AccountId;

/**
 * Puts another link in place of a company's, on the same terms and counting anew: the old one, and
 * what was mailed by it, stops working at once.
 */
public interface RegenerateInviteLink {

  Result regenerate(Command command);

  /** {@code slug} as it stands in the page's address. */
  record Command(AccountId actor, String slug) {}

  sealed interface Result {
    record Regenerated() implements Result {}

    /** No such company, its link is off, or beyond the actor's right. */
    record NotFound() implements Result {}
  }
}
