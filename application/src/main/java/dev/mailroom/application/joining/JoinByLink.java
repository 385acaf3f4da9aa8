package dev.mailroom.application.joining;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Slug;

/** Lets somebody join by a company's invite link whose address is known to be theirs. */
public interface JoinByLink {

  Result join(Command command);

  /** {@code token} as it stands in the link. */
  record Command(AccountId account, String token) {}

  sealed interface Result {
    record Joined(Slug company) implements Result {}

    /** Nobody joined: the page of the link says why, to whoever is there. */
    record NotReady() implements Result {}

    record Dead(ViewInviteLink.End end) implements Result {}
  }
}
