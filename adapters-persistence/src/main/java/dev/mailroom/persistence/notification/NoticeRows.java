package dev.mailroom.persistence.notification;

import dev.mailroom.application.notification.ViewEvent;
import dev.mailroom.application.notification.port.Notices.Waiting;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.notification.Decision;
import dev.mailroom.domain.notification.Decision.AtOnce;
import dev.mailroom.domain.notification.Decision.InBatch;
import dev.mailroom.domain.notification.Decision.InSummary;
import dev.mailroom.domain.notification.Decision.Untold;
import dev.mailroom.domain.notification.Notice;
import dev.mailroom.domain.notification.NotificationId;
import dev.mailroom.domain.notification.Reason;
import dev.mailroom.domain.notification.Unheard;
import dev.mailroom.persistence.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A {@link Notice} as a row of {@code notifications}. */
final class NoticeRows {

  private static final String AT_ONCE = "at_once";
  private static final String IN_BATCH = "in_batch";
  private static final String IN_SUMMARY = "in_summary";
  private static final String UNTOLD = "untold";

  static final Map<String, Function<Notice, Optional<?>>> COLUMNS =
      Map.ofEntries(
          Map.entry("id", notice -> Optional.of(notice.id().value())),
          Map.entry("event_id", notice -> Optional.of(notice.event().value())),
          Map.entry("company_id", notice -> Optional.of(notice.company().value())),
          Map.entry("account_id", notice -> notice.account().map(AccountId::value)),
          Map.entry("recipient", notice -> Optional.of(notice.recipient().value())),
          Map.entry("decision", notice -> Optional.of(code(notice.decision()))),
          Map.entry("untold", notice -> untold(notice.decision())),
          Map.entry("reason", notice -> Optional.of(notice.reason())),
          Map.entry("leaves_at", notice -> leavesAt(notice.decision())),
          Map.entry("listed", notice -> Optional.of(notice.listed())),
          Map.entry("waiting", notice -> Optional.of(notice.isWaiting())),
          Map.entry("email_id", notice -> notice.email().map(EmailId::value)),
          Map.entry("read_at", Notice::readAt));

  private NoticeRows() {}

  static ViewEvent.Entry entry(Row row) {
    return new ViewEvent.Entry(
        new NotificationId(row.id("id")),
        row.optionalId("account_id").map(AccountId::new),
        new EmailAddress(row.text("recipient")),
        decision(row),
        row.choice("reason", Reason.class),
        row.optionalId("email_id").map(EmailId::new),
        row.optionalInstant("read_at"));
  }

  static Waiting item(Row row) {
    return new Waiting(
        new NotificationId(row.id("id")),
        EventRows.event(row),
        row.choice("reason", Reason.class),
        row.optionalInstant("read_at"));
  }

  private static Decision decision(Row row) {
    var code = row.text("decision");
    return switch (code) {
      case AT_ONCE -> new AtOnce();
      case IN_BATCH -> new InBatch(row.instant("leaves_at"));
      case IN_SUMMARY -> new InSummary(row.instant("leaves_at"));
      case UNTOLD -> new Untold(row.choice("untold", Unheard.class));
      default -> throw new IllegalStateException("no such decision: " + code);
    };
  }

  private static String code(Decision decision) {
    return switch (decision) {
      case AtOnce() -> AT_ONCE;
      case InBatch _ -> IN_BATCH;
      case InSummary _ -> IN_SUMMARY;
      case Untold _ -> UNTOLD;
    };
  }

  private static Optional<Unheard> untold(Decision decision) {
    return decision instanceof Untold(var reason) ? Optional.of(reason) : Optional.empty();
  }

  private static Optional<Instant> leavesAt(Decision decision) {
    return switch (decision) {
      case InBatch(var at) -> Optional.of(at);
      case InSummary(var at) -> Optional.of(at);
      case AtOnce _, Untold _ -> Optional.empty();
    };
  }
}
