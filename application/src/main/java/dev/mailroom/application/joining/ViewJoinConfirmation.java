package dev.mailroom.application.joining;

import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.company.Role;
import java.time.Instant;
import java.util.Optional;

/** Says what the link mailed to confirm an address leads to, and changes nothing. */
public interface ViewJoinConfirmation {

  Result view(Query query);

  /** {@code token} as it stands in the link; {@code visitor} is who is logged in. */
  record Query(String token, Optional<Account> visitor) {}

  sealed interface Result {
    record Open(Offer offer, Door door) implements Result {}

    record Dead(End end) implements Result {}
  }

  /** What the page may say: whoever holds the link got it in that mailbox. */
  record Offer(Company company, EmailAddress email, Role role, Instant until) {}

  /** How the visitor gets in. */
  sealed interface Door {
    /** Nobody has the address yet. */
    record NewPerson() implements Door {}

    /** The address has an account, and nobody is logged in. */
    record LogIn() implements Door {}

    /** The right person is logged in. */
    record Ready() implements Door {}

    /** Somebody else is. */
    record OtherPerson(EmailAddress loggedIn) implements Door {}
  }
}
