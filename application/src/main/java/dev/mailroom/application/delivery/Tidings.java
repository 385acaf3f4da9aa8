package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.OutboxEntry;
import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.EmailEvent;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.delivery.Outcome.Expired;
import dev.mailroom.domain.delivery.Outcome.Failed;
import dev.mailroom.domain.delivery.Outcome.Held;
import dev.mailroom.domain.delivery.Outcome.ResendAt;
import dev.mailroom.domain.delivery.Outcome.RetryAt;
import dev.mailroom.domain.delivery.Outcome.Sent;
import dev.mailroom.domain.delivery.Outcome.Uncertain;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.TransportFailure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Puts what happened to emails into events. */
final class Tidings {

  private Tidings() {}

  static EmailEvent queued(OutboxEmail email) {
    var entry = new OutboxEntry(email.id(), email.kind(), email.recipient(), 0);
    return of(EmailEvent.Type.QUEUED, entry, "");
  }

  /** What happened to an email outside any attempt. */
  static EmailEvent of(EmailEvent.Type type, OutboxEntry entry, String detail) {
    return new EmailEvent(
        type,
        entry.id(),
        entry.kind(),
        entry.recipient(),
        entry.attempt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        detail);
  }

  /** What an attempt came to. */
  static EmailEvent of(AttemptReport report) {
    var email = report.claimed().email();
    return new EmailEvent(
        type(report.outcome()),
        email.id(),
        email.kind(),
        email.recipient(),
        report.claimed().attempt(),
        stage(report),
        reply(report.outcome()),
        Optional.of(report.took()),
        detail(report.outcome()));
  }

  private static EmailEvent.Type type(Outcome outcome) {
    return switch (outcome) {
      case Sent _ -> EmailEvent.Type.SENT;
      case RetryAt _, ResendAt _ -> EmailEvent.Type.RETRY;
      case Held _ -> EmailEvent.Type.HELD;
      case Failed _ -> EmailEvent.Type.FAILED;
      case Expired _ -> EmailEvent.Type.EXPIRED;
      case Uncertain _ -> EmailEvent.Type.UNCERTAIN;
    };
  }

  private static Optional<Stage> stage(AttemptReport report) {
    return report
        .outcome()
        .trouble()
        .map(TransportFailure::stage)
        .or(() -> last(report.stages()).map(StageTrace::stage));
  }

  private static Optional<StageTrace> last(List<StageTrace> stages) {
    return stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast());
  }

  private static Optional<Reply> reply(Outcome outcome) {
    return outcome instanceof Sent(var reply)
        ? Optional.of(reply)
        : outcome.trouble().flatMap(TransportFailure::reply);
  }

  private static String detail(Outcome outcome) {
    return switch (outcome) {
      case Sent(var reply) -> reply.text();
      case RetryAt(var dueAt, var failure) -> next(dueAt) + why(failure);
      case ResendAt(var dueAt, var failure) -> next(dueAt) + why(failure);
      case Held(_, var failure) -> why(failure);
      case Failed(var failure) -> why(failure);
      case Expired(var failure) -> failure.map(Tidings::why).orElse("its time passed");
      case Uncertain(var failure) -> why(failure);
    };
  }

  private static String next(Instant dueAt) {
    return "next try at " + dueAt.truncatedTo(ChronoUnit.SECONDS) + ": ";
  }

  private static String why(TransportFailure failure) {
    return failure.kind() + ": " + failure.detail();
  }
}
