package dev.mailroom.application.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import java.util.Optional;

/** One invitation that is not accepted or revoked yet, for the page that asks before harm. */
public interface FindInvitation {

  /** Empty when it does not exist, is closed, or is not for this viewer. */
  Optional<Found> find(Query query);

  record Query(AccountId viewer, String slug, InvitationId invitation) {}

  /** The invitation and where it leads. */
  record Found(Company company, Invitation invitation) {}
}
