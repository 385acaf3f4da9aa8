package dev.mailroom.application.invitation;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The invitations of a company with the state of each one's mail, for who manages its people. */
public interface ListInvitations {

  int PAGE_SIZE = 50;

  Result list(Query query);

  /**
   * Which of them.
   *
   * @param standing empty for all
   * @param search part of a name or an address; empty for all
   * @param after the last one of the page before
   */
  record Query(
      AccountId viewer,
      String slug,
      Optional<Standing> standing,
      String search,
      Optional<InvitationId> after) {}

  sealed interface Result {
    /** {@code count} has what the search matches, for the tabs; {@code next} while more follow. */
    record Found(
        Company company, List<Row> rows, Map<Standing, Long> count, Optional<InvitationId> next)
        implements Result {
      public Found {
        rows = List.copyOf(rows);
        count = Map.copyOf(count);
      }
    }

    /** No such company, or not for this viewer. */
    record NotFound() implements Result {}
  }

  /**
   * One invitation.
   *
   * @param mail where its latest mail stands; empty once the outbox has forgotten it
   * @param linkMayBeCopied by this viewer, because that mail could not leave
   */
  record Row(
      Invitation invitation,
      Standing standing,
      Optional<EmailStanding> mail,
      boolean linkMayBeCopied) {}
}
