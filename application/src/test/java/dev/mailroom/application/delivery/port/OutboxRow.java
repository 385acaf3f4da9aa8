package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.delivery.Outcome.Held;
import dev.mailroom.domain.delivery.Outcome.ResendAt;
import dev.mailroom.domain.delivery.Outcome.RetryAt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One email of an {@link InMemoryOutbox}.
 *
 * @param claimableAt when queued: due; when sending: the end of the lease
 */
public record OutboxRow(
    OutboxEmail email,
    EmailState state,
    Instant dueAt,
    Instant claimableAt,
    Counts counts,
    Optional<HeldReason> heldFor,
    List<AttemptReport> attempts,
    Optional<Instant> finishedAt) {

  /** As in {@link ClaimedEmail}. */
  public record Counts(int attempt, int failures, int resends, int recoveries) {}

  static OutboxRow of(OutboxEmail email) {
    return new OutboxRow(
        email,
        EmailState.QUEUED,
        email.dueAt(),
        email.dueAt(),
        new Counts(0, 0, 0, 0),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  boolean isClaimable(Instant now) {
    boolean live = state == EmailState.SENDING || email.expiresAt().isAfter(now);
    boolean mayBeTaken = state == EmailState.QUEUED || state == EmailState.SENDING;
    return mayBeTaken && live && !claimableAt.isAfter(now);
  }

  boolean isWaiting() {
    return state == EmailState.QUEUED || state == EmailState.HELD;
  }

  boolean carries(MailedLink link) {
    return email.link().equals(Optional.of(link));
  }

  boolean isHeldBy(int attempt) {
    return state == EmailState.SENDING && counts.attempt() == attempt;
  }

  OutboxRow claimed(Instant until) {
    int recovered = state == EmailState.SENDING ? 1 : 0;
    var next =
        new Counts(
            counts.attempt() + 1,
            counts.failures(),
            counts.resends(),
            counts.recoveries() + recovered);
    return new OutboxRow(
        email, EmailState.SENDING, dueAt, until, next, heldFor, attempts, finishedAt);
  }

  OutboxRow leasedUntil(Instant until) {
    return new OutboxRow(email, state, dueAt, until, counts, heldFor, attempts, finishedAt);
  }

  OutboxRow givenBack() {
    return in(EmailState.QUEUED, Optional.empty()).leasedUntil(dueAt);
  }

  OutboxRow withdrawn(Instant now) {
    var end = email.expiresAt().isBefore(now) ? email.expiresAt() : now;
    var late =
        new OutboxEmail(
            email.id(),
            email.content(),
            email.recipient(),
            email.reader(),
            email.lane(),
            email.queuedAt(),
            email.dueAt(),
            end,
            email.link());
    var row = new OutboxRow(late, state, dueAt, claimableAt, counts, heldFor, attempts, finishedAt);
    return state == EmailState.SENDING ? row : row.in(EmailState.SUPPRESSED, Optional.empty());
  }

  OutboxRow in(EmailState other, Optional<HeldReason> reason) {
    return new OutboxRow(email, other, dueAt, claimableAt, counts, reason, attempts, finishedAt);
  }

  OutboxRow finished(Instant at) {
    return new OutboxRow(
        email, state, dueAt, claimableAt, counts, heldFor, attempts, Optional.of(at));
  }

  OutboxRow completed(AttemptReport report) {
    var outcome = report.outcome();
    var due = dueAgain(outcome).orElse(dueAt);
    var reports = Stream.concat(attempts.stream(), Stream.of(report)).toList();
    return new OutboxRow(
        email, outcome.state(), due, due, counted(outcome), reason(outcome), reports, finishedAt);
  }

  private Counts counted(Outcome outcome) {
    return new Counts(
        counts.attempt(),
        counts.failures() + (outcome instanceof RetryAt ? 1 : 0),
        counts.resends() + (outcome instanceof ResendAt ? 1 : 0),
        counts.recoveries());
  }

  private static Optional<Instant> dueAgain(Outcome outcome) {
    return switch (outcome) {
      case RetryAt(var at, _) -> Optional.of(at);
      case ResendAt(var at, _) -> Optional.of(at);
      default -> Optional.empty();
    };
  }

  private static Optional<HeldReason> reason(Outcome outcome) {
    return outcome instanceof Held(var why, _) ? Optional.of(why) : Optional.empty();
  }

  ClaimedEmail asClaimed() {
    return new ClaimedEmail(
        email, counts.attempt(), counts.failures(), counts.resends(), counts.recoveries());
  }

  OutboxEntry asEntry() {
    return new OutboxEntry(email.id(), email.kind(), email.recipient(), counts.attempt());
  }
}
