package dev.mailroom.application.invitation;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.invitation.Invitee;
import java.time.Instant;
import java.util.Optional;

/** Says what an invitation's link leads to, and changes nothing: link scanners look too. */
public interface ViewInvitation {

  Result view(Query query);

  /** {@code token} as it stands in the link; {@code visitor} is who is logged in. */
  record Query(String token, Optional<Account> visitor) {}

  sealed interface Result {
    record Open(Offer offer, Door door) implements Result {}

    record Dead(End end) implements Result {}
  }

  /** What the page may say: whoever holds the link got it in that mailbox. */
  record Offer(Company company, PersonName inviter, Invitee invitee, Instant until) {}

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

  /** Why a link leads nowhere. */
  sealed interface End {
    /** Never issued, replaced by a newer one, or long forgotten. */
    record Unknown() implements End {}

    record Expired(Instant since, Optional<PersonName> inviter) implements End {}

    record Revoked() implements End {}

    /** Accepted before, by whoever held it. */
    record Used(String company) implements End {}

    record CompanyGone() implements End {}

    /** The inviter has left, or may not give this role any more. */
    record InviterNotEntitled(String company) implements End {}

    record MemberAlready(Company company) implements End {}
  }
}
