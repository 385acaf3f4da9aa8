package dev.mailroom.application.notification.port;

import dev.mailroom.application.notification.ViewEvent;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Reason;
import dev.mailroom.domain.notification.Unheard;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What each recipient was told of each event. */
public interface Notices {

  /** Characters of an event's body that {@link #waiting} and {@link #lastOf} answer. */
  int EXCERPT = 1_000;

  /** Adds many in one statement. */
  void addAll(List<Notice> notices);

  /** The recipients of an event by id, after the given one. */
  List<ViewEvent.Entry> ofEvent(EventId event, Optional<NotificationId> after, int size);

  /** What waits for this batch, the newest first. */
  List<Waiting> waiting(Batch batch, int size);

  /** What waits for any batch of a person, the newest first. */
  List<Waiting> waitingFor(AccountId person, int size);

  /** All that waits for this batch went into the mail. */
  void leftIn(EmailId email, Batch batch);

  /** They wait no longer and get no mail. */
  void drop(Collection<NotificationId> notices, Unheard reason);

  /** What stands first under a person's bell. */
  List<Waiting> lastOf(AccountId person, int size);

  /** One item; the event's body may be cut short. */
  record Waiting(NotificationId id, Event event, Reason reason, Optional<Instant> readAt) {}
}
