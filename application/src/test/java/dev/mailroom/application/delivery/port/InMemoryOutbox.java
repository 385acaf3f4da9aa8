package dev.mailroom.application.delivery.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.template.EmailKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** {@link Outbox} in memory: it leases, fences, holds and expires by the clock it is given. */
public final class InMemoryOutbox implements Outbox {

  private static final Comparator<OutboxRow> LANE_THEN_DUE =
      Comparator.comparing((OutboxRow row) -> row.email().lane())
          .thenComparing(OutboxRow::claimableAt);

  private final InMemoryTransactions transactions;
  private final InMemoryTable<EmailId, OutboxRow> table;
  private final InstantSource clock;
  private final Runnable wakeUp;

  public InMemoryOutbox(InMemoryTransactions transactions, InstantSource clock, Runnable wakeUp) {
    this.transactions = transactions;
    this.table = transactions.table();
    this.clock = clock;
    this.wakeUp = wakeUp;
  }

  @Override
  public void add(OutboxEmail email) {
    addAll(List.of(email));
  }

  @Override
  public void addAll(List<OutboxEmail> emails) {
    emails.forEach(email -> table.put(email.id(), OutboxRow.of(email)));
    transactions.afterCommit(wakeUp);
  }

  @Override
  public List<ClaimedEmail> claim(int max, Duration lease) {
    transactions.requireOpen();
    var now = clock.instant();
    return table.rows(row -> row.isClaimable(now)).stream()
        .sorted(LANE_THEN_DUE)
        .limit(max)
        .map(row -> put(row.claimed(now.plus(lease))).asClaimed())
        .toList();
  }

  @Override
  public List<EmailId> renew(List<ClaimedEmail> claimed, Duration lease) {
    transactions.requireOpen();
    var until = clock.instant().plus(lease);
    return claimed.stream()
        .flatMap(mine -> owned(mine).stream())
        .map(row -> put(row.leasedUntil(until)).email().id())
        .toList();
  }

  @Override
  public List<AttemptReport> complete(List<AttemptReport> reports) {
    transactions.requireOpen();
    return reports.stream().filter(this::counts).toList();
  }

  private boolean counts(AttemptReport report) {
    var row = owned(report.claimed());
    row.ifPresent(mine -> put(mine.completed(report)));
    return row.isPresent();
  }

  @Override
  public void giveBack(List<ClaimedEmail> claimed) {
    transactions.requireOpen();
    claimed.forEach(mine -> owned(mine).ifPresent(row -> put(row.givenBack())));
  }

  @Override
  public List<OutboxEntry> withdraw(MailedLink link) {
    transactions.requireOpen();
    var now = clock.instant();
    return table.rows(row -> row.carries(link) && !row.state().isTerminal()).stream()
        .map(row -> put(row.withdrawn(now)))
        .filter(row -> row.state().isTerminal())
        .map(OutboxRow::asEntry)
        .toList();
  }

  @Override
  public List<OutboxEntry> expire(int max) {
    var now = clock.instant();
    return move(
        max,
        row -> row.isWaiting() && !row.email().expiresAt().isAfter(now),
        row -> row.in(EmailState.EXPIRED, Optional.empty()));
  }

  @Override
  public List<OutboxEntry> holdQueued(HeldReason reason, int max) {
    return move(
        max,
        row ->
            row.state() == EmailState.QUEUED
                && (row.email().kind() != EmailKind.TEST || reason.holdsTests()),
        row -> row.in(EmailState.HELD, Optional.of(reason)));
  }

  @Override
  public List<OutboxEntry> release(HeldReason reason, int max) {
    var released =
        move(max, row -> row.heldFor().equals(Optional.of(reason)), OutboxRow::givenBack);
    if (!released.isEmpty()) {
      transactions.afterCommit(wakeUp);
    }
    return released;
  }

  private List<OutboxEntry> move(int max, Predicate<OutboxRow> from, UnaryOperator<OutboxRow> to) {
    transactions.requireOpen();
    return table.rows(from).stream()
        .sorted(Comparator.comparing(row -> row.email().queuedAt()))
        .limit(max)
        .map(row -> put(to.apply(row)).asEntry())
        .toList();
  }

  @Override
  public Duration untilNextDue(Duration longest) {
    var now = clock.instant();
    return table
        .rows(row -> row.state() == EmailState.QUEUED && row.email().expiresAt().isAfter(now))
        .stream()
        .map(row -> untilDue(row.claimableAt(), now))
        .filter(wait -> wait.compareTo(longest) < 0)
        .min(Comparator.naturalOrder())
        .orElse(longest);
  }

  private static Duration untilDue(Instant due, Instant now) {
    return due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
  }

  /** What became of an email. */
  public OutboxRow row(EmailId id) {
    return table.find(id).orElseThrow();
  }

  public EmailState state(EmailId id) {
    return row(id).state();
  }

  public List<OutboxRow> rows() {
    return table.rows();
  }

  private Optional<OutboxRow> owned(ClaimedEmail claimed) {
    return table.find(claimed.email().id()).filter(row -> row.isHeldBy(claimed.attempt()));
  }

  /** As if it had ended then. */
  void finished(EmailId id, Instant at) {
    put(row(id).finished(at));
  }

  private OutboxRow put(OutboxRow row) {
    boolean ends = row.state().isTerminal() && row.finishedAt().isEmpty();
    table.put(row.email().id(), ends ? row.finished(clock.instant()) : row);
    return row;
  }
}
