package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.OutboxEmail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** An outbox whose database can go away, or choke on one result. */
public final class ShakyOutbox implements Outbox {

  private final Outbox outbox;
  private final AtomicBoolean down = new AtomicBoolean();
  private final AtomicReference<Runnable> beforeClaim = new AtomicReference<>(() -> {});
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicReference<Predicate<AttemptReport>> indigestible =
      new AtomicReference<>(_ -> false);

  public ShakyOutbox(Outbox outbox) {
    this.outbox = outbox;
  }

  public void goDown() {
    down.set(true);
  }

  public void comeBack() {
    down.set(false);
  }

  /** Results that cannot be written. */
  public void chokesOn(Predicate<AttemptReport> reports) {
    indigestible.set(reports);
  }

  /** Once, in the transaction of the next claim. */
  public void beforeNextClaim(Runnable action) {
    beforeClaim.set(action);
  }

  /** How often somebody asked in vain. */
  public int refused() {
    return refused.get();
  }

  private Outbox there() {
    if (down.get()) {
      refused.incrementAndGet();
      throw new IllegalStateException("the database is away");
    }
    return outbox;
  }

  @Override
  public void add(OutboxEmail email) {
    there().add(email);
  }

  @Override
  public void addAll(List<OutboxEmail> emails) {
    there().addAll(emails);
  }

  @Override
  public List<ClaimedEmail> claim(int max, Duration lease) {
    beforeClaim.getAndSet(() -> {}).run();
    return there().claim(max, lease);
  }

  @Override
  public List<EmailId> renew(List<ClaimedEmail> claimed, Duration lease) {
    return there().renew(claimed, lease);
  }

  @Override
  public List<AttemptReport> complete(List<AttemptReport> reports) {
    if (reports.stream().anyMatch(indigestible.get())) {
      refused.incrementAndGet();
      throw new IllegalStateException("one of them cannot be written");
    }
    return there().complete(reports);
  }

  @Override
  public void giveBack(List<ClaimedEmail> claimed) {
    there().giveBack(claimed);
  }

  @Override
  public List<OutboxEntry> withdraw(MailedLink link) {
    return there().withdraw(link);
  }

  @Override
  public List<OutboxEntry> expire(int max) {
    return there().expire(max);
  }

  @Override
  public List<OutboxEntry> holdQueued(HeldReason reason, int max) {
    return there().holdQueued(reason, max);
  }

  @Override
  public List<OutboxEntry> release(HeldReason reason, int max) {
    return there().release(reason, max);
  }

  @Override
  public Duration untilNextDue(Duration longest) {
    return there().untilNextDue(longest);
  }
}
