package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.OutboxEmail;
import java.time.Duration;
import java.util.List;

/**
 * Every email between the decision to send it and the end of its life. Payloads are kept encrypted
 * and erased on a terminal state. Leases and due times are judged by the store's own clock.
 */
public interface Outbox {

  /** Adds an email in the caller's transaction, and wakes the dispatcher once that commits. */
  void add(OutboxEmail email);

  /** Adds many in one statement, as {@link #add} does one. */
  void addAll(List<OutboxEmail> emails);

  /**
   * Takes up to {@code max} due emails, lane by lane, the longest due first, for as long as the
   * lease. Includes those whose worker's lease has run out, one recovery more. Nobody else holds
   * any of them.
   */
  List<ClaimedEmail> claim(int max, Duration lease);

  /** Extends the lease of emails still in work; answers those still ours (same attempt). */
  List<EmailId> renew(List<ClaimedEmail> claimed, Duration lease);

  /**
   * Writes results and keeps the attempts. A report whose attempt is no longer the row's own
   * changes nothing; answers the reports that counted.
   */
  List<AttemptReport> complete(List<AttemptReport> reports);

  /**
   * Gives claimed emails back as if never claimed, as at shutdown; the attempt number stays, so
   * that a late report changes nothing. An email that is no longer ours is left alone.
   */
  void giveBack(List<ClaimedEmail> claimed);

  /**
   * Ends queued and held emails that carry this link, in the caller's transaction, and answers
   * them. One in a worker's hands is let finish what was begun; from now on it is past its time, so
   * there is no further try.
   */
  List<OutboxEntry> withdraw(MailedLink link);

  /** Ends queued and held emails whose time has passed; answers up to {@code max} of them. */
  List<OutboxEntry> expire(int max);

  /**
   * Moves queued emails to HELD, tests only when the reason holds those too; answers up to {@code
   * max} of them, fewer when none are left.
   */
  List<OutboxEntry> holdQueued(HeldReason reason, int max);

  /** Moves up to {@code max} held emails back to the queue, oldest first. */
  List<OutboxEntry> release(HeldReason reason, int max);

  /** How long until the next queued email is due, at most {@code longest}. */
  Duration untilNextDue(Duration longest);
}
