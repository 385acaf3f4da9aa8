package dev.mailroom.persistence.delivery;

import dev.mailroom.application.delivery.port.Outbox;
import dev.mailroom.application.delivery.port.OutboxEntry;
import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.crypto.FieldCipher;
import java.time.Duration;
import java.util.List;

/** {@link Outbox} in the tables {@code emails} and {@code attempts}. */
public final class DbOutbox implements Outbox {
  private final Database database;
  private final Runnable wakeUp;
  private final Additions additions;
  private final Claims claims;
  private final Completion completion;
  private final StateMoves moves;

  /** {@code wakeUp} runs after each commit that made an email due. */
  public DbOutbox(Database database, FieldCipher cipher, Runnable wakeUp) {
    this.database = database;
    this.wakeUp = wakeUp;
    var payloads = new Payloads(cipher);
    this.additions = new Additions(database, payloads);
    this.claims = new Claims(database, payloads);
    this.completion = new Completion(database);
    this.moves = new StateMoves(database);
  }

  @Override
  public void add(OutboxEmail email) {
    addAll(List.of(email));
  }

  @Override
  public void addAll(List<OutboxEmail> emails) {
    additions.add(emails);
    database.afterCommit(wakeUp);
  }

  @Override
  public List<ClaimedEmail> claim(int max, Duration lease) {
    return claims.claim(max, lease);
  }

  @Override
  public List<EmailId> renew(List<ClaimedEmail> claimed, Duration lease) {
    return claims.renew(claimed, lease);
  }

  @Override
  public void giveBack(List<ClaimedEmail> claimed) {
    claims.giveBack(claimed);
  }

  @Override
  public List<AttemptReport> complete(List<AttemptReport> reports) {
    return completion.complete(reports);
  }

  @Override
  public List<OutboxEntry> withdraw(MailedLink link) {
    return moves.withdraw(link);
  }

  @Override
  public List<OutboxEntry> expire(int max) {
    return moves.expire(max);
  }

  @Override
  public List<OutboxEntry> holdQueued(HeldReason reason, int max) {
    return moves.holdQueued(reason, max);
  }

  @Override
  public List<OutboxEntry> release(HeldReason reason, int max) {
    List<OutboxEntry> released = moves.release(reason, max);
    if (!released.isEmpty()) {
      database.afterCommit(wakeUp);
    }
    return released;
  }

  @Override
  public Duration untilNextDue(Duration longest) {
    return claims.untilNextDue(longest);
  }
}
