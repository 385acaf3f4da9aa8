package dev.mailroom.domain.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.delivery.EmailId;
import java.time.Instant;
import java.util.Optional;

/**
 * What one recipient is told of one event; of those who get no mail, too.
 *
 * @param account empty for an address without a member
 * @param listed stands under the person's bell
 * @param email the mail it went into; empty while it waits and where there is none
 */
public record Notice(
    NotificationId id,
    EventId event,
    CompanyId company,
    Optional<AccountId> account,
    EmailAddress recipient,
    Decision decision,
    Reason reason,
    boolean listed,
    Optional<EmailId> email,
    Optional<Instant> readAt) {

  /** Whether its batch or summary has yet to take it. */
  public boolean isWaiting() {
    return switch (decision) {
      case Decision.InBatch _, Decision.InSummary _ -> email.isEmpty();
      case Decision.AtOnce _, Decision.Untold _ -> false;
    };
  }

  public Notice leftIn(EmailId mail) {
    return new Notice(
        id,
        event,
        company,
        account,
        recipient,
        decision,
        reason,
        listed,
        Optional.of(mail),
        readAt);
  }

  public Notice untold(Unheard why) {
    var changed = new Decision.Untold(why);
    return new Notice(
        id, event, company, account, recipient, changed, reason, listed, email, readAt);
  }
}
