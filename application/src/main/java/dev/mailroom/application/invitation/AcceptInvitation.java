package dev.mailroom.application.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.account.PasswordWeakness;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Slug;
import java.util.Optional;

/**
 * Lets an invited person join the company. A link works once, for the address it was sent to, which
 * counts as verified by that; unless the inviter handed the link over instead of the mail.
 */
public interface AcceptInvitation {

  Result accept(Command command);

  /** {@code token} as it stands in the link. */
  record Command(String token, Person person) {}

  /** Who wants to join. */
  sealed interface Person {
    /** Somebody without an account, who makes one; as typed. */
    record New(String name, Password password) implements Person {}

    /** Who is logged in. */
    record LoggedIn(AccountId account) implements Person {}
  }

  sealed interface Result {
    /** {@code email} is what the person logs in with. */
    record Joined(Slug company, EmailAddress email) implements Result {}

    /** The link is not spent. */
    record Invalid(boolean nameIsWrong, Optional<PasswordWeakness> password) implements Result {}

    /** Nobody joined: the page of the link says why, to whoever is there. */
    record NotYours() implements Result {}

    record Dead(ViewInvitation.End end) implements Result {}
  }
}
