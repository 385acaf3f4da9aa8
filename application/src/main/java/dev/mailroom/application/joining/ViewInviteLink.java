package dev.mailroom.application.joining;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.joining.LinkTerms;
import java.time.Instant;
import java.util.Optional;

/** Says what a company's invite link leads to, and changes nothing. */
public interface ViewInviteLink {

  Result view(Query query);

  /** {@code token} as it stands in the link; {@code visitor} is who is logged in. */
  record Query(String token, Optional<Account> visitor) {}

  sealed interface Result {
    record Open(Company company, LinkTerms terms, Door door) implements Result {}

    record Dead(End end) implements Result {}
  }

  /** How the visitor gets in. */
  sealed interface Door {
    /** Nobody is logged in: an address is asked for, and confirmed by mail. */
    record Ask() implements Door {}

    /** Who is logged in has shown already that the address is theirs. */
    record Ready(EmailAddress email) implements Door {}

    /** Who is logged in has not. */
    record Confirm(EmailAddress email) implements Door {}

    /** Who is logged in has an address of no allowed domain. */
    record OtherDomain(EmailAddress email) implements Door {}
  }

  /** Why a link leads nowhere: the company's own, or the one that was mailed to confirm. */
  sealed interface End {
    /** Never issued, replaced by a newer one, or long forgotten. */
    record Unknown() implements End {}

    record CompanyGone() implements End {}

    record MemberAlready(Company company) implements End {}

    /** Only an invitation leads back. */
    record Removed(String company) implements End {}

    record TurnedOff(String company) implements End {}

    record Expired(String company, Instant since) implements End {}

    record UsedUp(String company) implements End {}

    /** Whoever answers for the link may not give its role any more. */
    record MakerNotEntitled(String company) implements End {}

    /** The link was mailed while its company's let other domains in. */
    record DomainNotAllowed(String company) implements End {}

    /** The mailed link was used before. */
    record ConfirmationUsed(String company) implements End {}

    record ConfirmationExpired(String company, Instant since) implements End {}
  }
}
