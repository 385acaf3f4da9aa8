package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.notification.Decision;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells an application who heard of its event, and who did not and why. */
public interface ViewEvent {

  /** Empty when the company has no such event. */
  Optional<Told> view(Query query);

  /** {@code after}: the last one of the page before. */
  record Query(CompanyId company, EventId event, Optional<NotificationId> after, int size) {}

  /** {@code next} while more follow. */
  record Told(Event event, List<Entry> entries, Optional<NotificationId> next) {
    public Told {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One recipient.
   *
   * @param account empty for an address without a member
   * @param email the mail it went into; empty while it waits and where there is none
   */
  record Entry(
      NotificationId id,
      Optional<AccountId> account,
      EmailAddress recipient,
      Decision decision,
      Reason reason,
      Optional<EmailId> email,
      Optional<Instant> readAt) {}
}
