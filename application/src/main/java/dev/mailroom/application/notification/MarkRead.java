package dev.mailroom.application.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.NotificationId;
import java.util.Optional;

/** Marks notifications as read, or as unread again. */
public interface MarkRead {

  Result mark(Command command);

  /** {@code company}: an application's own, which reaches no other; empty for the person. */
  record Command(AccountId reader, Optional<CompanyId> company, What what) {}

  /** Which, and how. */
  sealed interface What {
    record Read(NotificationId id) implements What {}

    record Unread(NotificationId id) implements What {}

    /** All there are. */
    record AllRead() implements What {}
  }

  sealed interface Result {
    record Marked() implements Result {}

    /** No such notification of this reader. */
    record NotFound() implements Result {}
  }
}
