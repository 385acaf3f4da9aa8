package dev.mailroom.application.delivery.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Crowd;
import dev.mailroom.application.Transactions;
import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.Lane;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.domain.token.TokenPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} keeps. Its clock is the real one. */
public abstract class OutboxContractTest {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final AtomicInteger wakeUps = new AtomicInteger();

  protected abstract Transactions transactions();

  /** The same one each time within a test; it calls {@link #wakeUp} when it must. */
  protected abstract Outbox outbox();

  protected final void wakeUp() {
    wakeUps.incrementAndGet();
  }

  // ---- adding and claiming --------------------------------------------------------------------

  @Test
  void an_email_is_claimed_as_it_was_added() {
    OutboxEmail email = add(OutboxEmails.reset(1));

    assertThat(claim(9)).containsExactly(new ClaimedEmail(email, 1, 0, 0, 0));
    assertThat(claim(9)).isEmpty();
  }

  @Test
  void every_kind_of_email_keeps_its_variables() {
    var emails = OutboxEmails.ofEveryKind();

    emails.forEach(this::add);

    assertThat(emails).extracting(OutboxEmail::kind).contains(EmailKind.values());
    assertThat(claim(99))
        .extracting(ClaimedEmail::email)
        .containsExactlyInAnyOrderElementsOf(emails);
  }

  @Test
  void many_are_added_at_once_and_wake_the_dispatcher_once() {
    var emails = OutboxEmails.ofEveryKind();

    transactions().inTransaction(() -> outbox().addAll(emails));

    assertThat(wakeUps).hasValue(1);
    assertThat(claim(99))
        .extracting(ClaimedEmail::email)
        .containsExactlyInAnyOrderElementsOf(emails);
  }

  @Test
  void none_of_many_is_there_after_a_rollback_and_none_of_none_ever() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  outbox().addAll(OutboxEmails.ofEveryKind());
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);
    transactions().inTransaction(() -> outbox().addAll(List.of()));

    assertThat(claim(9)).isEmpty();
  }

  @Test
  void the_dispatcher_is_woken_at_the_commit() {
    transactions()
        .inTransaction(() -> {
          outbox().add(OutboxEmails.reset(1));
          assertThat(wakeUps).hasValue(0);
        });

    assertThat(wakeUps).hasValue(1);
  }

  @Test
  void an_email_keeps_the_link_it_is_withdrawn_by() {
    OutboxEmail email = add(OutboxEmails.linked(1));

    assertThat(claim(9)).containsExactly(new ClaimedEmail(email, 1, 0, 0, 0));
  }

  @Test
  void a_rolled_back_email_was_never_there() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  outbox().add(OutboxEmails.reset(1));
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(wakeUps).hasValue(0);
    assertThat(claim(9)).isEmpty();
  }

  @Test
  void lanes_go_before_each_other_and_within_one_the_longest_due_goes_first() {
    Instant now = Instant.now();
    OutboxEmail bulk = add(OutboxEmails.of(1, Lane.BULK, now.minusSeconds(900)));
    OutboxEmail plain = add(OutboxEmails.of(2, Lane.TRANSACTIONAL, now.minusSeconds(60)));
    OutboxEmail urgent = add(OutboxEmails.of(3, Lane.TRANSACTIONAL, Instant.EPOCH));
    OutboxEmail reset = add(OutboxEmails.of(4, Lane.SECURITY, now.minusSeconds(1)));

    assertThat(claim(3)).extracting(ClaimedEmail::email).containsExactly(reset, urgent, plain);
    assertThat(claim(3)).extracting(ClaimedEmail::email).containsExactly(bulk);
  }

  @Test
  void what_is_not_due_or_past_its_time_is_not_claimed() {
    Instant now = Instant.now();
    add(OutboxEmails.of(1, Lane.SECURITY, now.plusSeconds(60)));
    add(OutboxEmails.expiring(2, now.minusSeconds(1)));

    assertThat(claim(9)).isEmpty();
  }

  @Test
  void many_workers_at_once_get_each_email_once() {
    IntStream.rangeClosed(1, 100).forEach(number -> add(OutboxEmails.reset(number)));

    List<List<ClaimedEmail>> claimed = Crowd.of(10, () -> claim(15));
    List<ClaimedEmail> rest = claim(200);

    assertThat(Stream.concat(claimed.stream().flatMap(List::stream), rest.stream()))
        .extracting(it -> it.email().id())
        .doesNotHaveDuplicates()
        .hasSize(100);
  }

  @Test
  void a_claim_that_is_rolled_back_took_nothing() {
    add(OutboxEmails.reset(1));

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  outbox().claim(9, LEASE);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(claim(9)).extracting(ClaimedEmail::attempt).containsExactly(1);
  }

  // ---- leases ---------------------------------------------------------------------------------

  @Test
  void an_email_whose_lease_ran_out_is_claimed_again_as_a_recovery() throws Exception {
    OutboxEmail email = add(OutboxEmails.reset(1));
    claim(9, SHORT);
    Thread.sleep(100);

    assertThat(claim(9)).containsExactly(new ClaimedEmail(email, 2, 0, 0, 1));
  }

  @Test
  void a_renewed_lease_keeps_others_away() throws Exception {
    add(OutboxEmails.reset(1));
    List<ClaimedEmail> mine = claim(9, Duration.ofMillis(300));

    List<EmailId> renewed = inTransaction(() -> outbox().renew(mine, LEASE));
    Thread.sleep(400);

    assertThat(renewed).containsExactly(mine.getFirst().email().id());
    assertThat(claim(9)).isEmpty();
  }

  @Test
  void a_lease_that_another_took_over_cannot_be_renewed() throws Exception {
    add(OutboxEmails.reset(1));
    List<ClaimedEmail> stale = claim(9, SHORT);
    Thread.sleep(100);
    claim(9);

    assertThat(inTransaction(() -> outbox().renew(stale, LEASE))).isEmpty();
  }

  @Test
  void what_is_given_back_is_due_at_once_and_no_recovery() {
    OutboxEmail email = add(OutboxEmails.reset(1));
    List<ClaimedEmail> mine = claim(9);

    transactions().inTransaction(() -> outbox().giveBack(mine));

    assertThat(claim(9)).containsExactly(new ClaimedEmail(email, 2, 0, 0, 0));
    assertThat(complete(OutboxEmails.report(mine.getFirst(), OutboxEmails.sent()))).isEmpty();
  }

  @Test
  void what_another_took_over_is_not_given_back() throws Exception {
    add(OutboxEmails.reset(1));
    List<ClaimedEmail> stale = claim(9, SHORT);
    Thread.sleep(100);
    claim(9);

    transactions().inTransaction(() -> outbox().giveBack(stale));

    assertThat(claim(9)).isEmpty();
  }

  // ---- results --------------------------------------------------------------------------------

  @Test
  void a_terminal_result_ends_the_email() {
    for (Outcome end : OutboxEmails.ends()) {
      OutboxEmail email = add(OutboxEmails.reset(7 + OutboxEmails.ends().indexOf(end)));

      assertThat(complete(OutboxEmails.report(claim(1).getFirst(), end))).hasSize(1);

      assertThat(claim(1)).as("%s of %s", end, email.id()).isEmpty();
    }
    assertThat(untilNextDue()).isEqualTo(LONGEST);
  }

  @Test
  void a_retry_waits_for_its_time_and_counts_as_a_failure() throws Exception {
    add(OutboxEmails.reset(1));
    Instant again = OutboxEmails.soon(Duration.ofMillis(300));

    complete(OutboxEmails.report(claim(1).getFirst(), OutboxEmails.retryAt(again)));

    assertThat(claim(1)).isEmpty();
    assertThat(untilNextDue()).isPositive().isLessThanOrEqualTo(Duration.ofMillis(301));
    Thread.sleep(400);
    ClaimedEmail next = claim(1).getFirst();
    assertThat(next.failures()).isEqualTo(1);
    assertThat(next.resends()).isZero();
    assertThat(next.attempt()).isEqualTo(2);
  }

  @Test
  void a_resend_counts_as_one() {
    add(OutboxEmails.reset(1));

    complete(OutboxEmails.report(claim(1).getFirst(), OutboxEmails.resendAt(Instant.EPOCH)));

    ClaimedEmail next = claim(1).getFirst();
    assertThat(next.failures()).isZero();
    assertThat(next.resends()).isEqualTo(1);
  }

  @Test
  void a_stale_workers_report_changes_nothing() throws Exception {
    add(OutboxEmails.reset(1));
    ClaimedEmail stale = claim(1, SHORT).getFirst();
    Thread.sleep(100);
    ClaimedEmail mine = claim(1).getFirst();

    assertThat(complete(OutboxEmails.report(stale, OutboxEmails.ends().getLast()))).isEmpty();
    AttemptReport report = OutboxEmails.report(mine, OutboxEmails.sent());
    assertThat(complete(report)).containsExactly(report);
  }

  @Test
  void a_report_counts_once_however_often_it_is_written() {
    add(OutboxEmails.reset(1));
    AttemptReport report = OutboxEmails.report(claim(1).getFirst(), OutboxEmails.sent());

    List<List<AttemptReport>> counted = Crowd.of(10, () -> complete(report));

    assertThat(counted).filteredOn(it -> !it.isEmpty()).containsExactly(List.of(report));
  }

  @Test
  void a_whole_batch_is_written_at_once() {
    IntStream.rangeClosed(1, 50).forEach(number -> add(OutboxEmails.reset(number)));
    List<AttemptReport> reports =
        claim(50).stream().map(it -> OutboxEmails.report(it, OutboxEmails.sent())).toList();

    assertThat(inTransaction(() -> outbox().complete(reports)))
        .containsExactlyInAnyOrderElementsOf(reports);
    assertThat(inTransaction(() -> outbox().complete(List.of()))).isEmpty();
  }

  // ---- held and expired -----------------------------------------------------------------------

  @Test
  void held_mail_waits_for_its_reason_to_go_and_has_lost_nothing() {
    OutboxEmail email = add(OutboxEmails.reset(1));
    complete(OutboxEmails.report(claim(1).getFirst(), OutboxEmails.held()));
    int before = wakeUps.get();

    assertThat(claim(1)).isEmpty();
    assertThat(release(HeldReason.NOT_CONFIGURED)).isEmpty();
    assertThat(wakeUps).hasValue(before);
    assertThat(release(HeldReason.ROUTE_FAULT))
        .containsExactly(new OutboxEntry(email.id(), email.kind(), email.recipient(), 1));

    assertThat(wakeUps).hasValue(before + 1);
    assertThat(claim(1)).containsExactly(new ClaimedEmail(email, 2, 0, 0, 0));
  }

  @Test
  void the_oldest_is_released_first() {
    IntStream.rangeClosed(1, 4).forEach(number -> add(OutboxEmails.reset(number)));
    inTransaction(() -> outbox().holdQueued(HeldReason.NOT_CONFIGURED, 9));

    List<OutboxEntry> first = inTransaction(() -> outbox().release(HeldReason.NOT_CONFIGURED, 2));

    assertThat(first)
        .extracting(OutboxEntry::id)
        .containsExactlyInAnyOrder(OutboxEmails.id(1), OutboxEmails.id(2));
  }

  @Test
  void all_queued_mail_is_held_in_portions() {
    IntStream.rangeClosed(1, 4).forEach(number -> add(OutboxEmails.reset(number)));
    add(OutboxEmails.test(5));

    assertThat(inTransaction(() -> outbox().holdQueued(HeldReason.NOT_CONFIGURED, 3))).hasSize(3);
    assertThat(inTransaction(() -> outbox().holdQueued(HeldReason.NOT_CONFIGURED, 3))).hasSize(2);
    assertThat(inTransaction(() -> outbox().holdQueued(HeldReason.NOT_CONFIGURED, 3))).isEmpty();

    assertThat(claim(9)).isEmpty();
  }

  @Test
  void a_test_is_not_held_for_a_fault_of_the_route() {
    add(OutboxEmails.reset(1));
    OutboxEmail test = add(OutboxEmails.test(2));

    assertThat(inTransaction(() -> outbox().holdQueued(HeldReason.ROUTE_FAULT, 9))).hasSize(1);

    assertThat(claim(9)).extracting(ClaimedEmail::email).containsExactly(test);
  }

  @Test
  void queued_and_held_mail_expires() {
    Instant past = Instant.now().minusSeconds(1);
    add(OutboxEmails.expiring(1, past));
    add(OutboxEmails.expiring(2, past));
    inTransaction(() -> outbox().holdQueued(HeldReason.NOT_CONFIGURED, 1));
    add(OutboxEmails.reset(3));

    List<OutboxEntry> expired = inTransaction(() -> outbox().expire(9));

    assertThat(expired)
        .extracting(OutboxEntry::id)
        .containsExactlyInAnyOrder(OutboxEmails.id(1), OutboxEmails.id(2));
    assertThat(inTransaction(() -> outbox().expire(9))).isEmpty();
    assertThat(release(HeldReason.NOT_CONFIGURED)).isEmpty();
  }

  // ---- withdrawn ------------------------------------------------------------------------------

  @Test
  void queued_and_held_mail_whose_link_died_ends() {
    OutboxEmail held = add(OutboxEmails.linked(1));
    inTransaction(() -> outbox().holdQueued(HeldReason.NOT_CONFIGURED, 9));
    OutboxEmail queued = add(OutboxEmails.linked(2, OutboxEmails.link(1)));
    OutboxEmail ofAnother = add(OutboxEmails.linked(3));
    var otherwise = new MailedLink(TokenPurpose.INVITATION, OutboxEmails.link(1).owner());
    OutboxEmail forSomethingElse = add(OutboxEmails.linked(4, otherwise));

    assertThat(withdraw(1))
        .containsExactlyInAnyOrder(
            new OutboxEntry(held.id(), held.kind(), held.recipient(), 0),
            new OutboxEntry(queued.id(), queued.kind(), queued.recipient(), 0));

    assertThat(withdraw(1)).isEmpty();
    assertThat(release(HeldReason.NOT_CONFIGURED)).isEmpty();
    assertThat(claim(9))
        .extracting(ClaimedEmail::email)
        .containsExactly(ofAnother, forSomethingElse);
  }

  @Test
  void a_withdrawal_that_is_rolled_back_took_nothing_back() {
    OutboxEmail email = add(OutboxEmails.linked(1));

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  outbox().withdraw(OutboxEmails.link(1));
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(claim(9)).extracting(ClaimedEmail::email).containsExactly(email);
  }

  @Test
  void mail_in_a_workers_hands_is_let_finish() {
    add(OutboxEmails.linked(1));
    AttemptReport report = OutboxEmails.report(claim(1).getFirst(), OutboxEmails.sent());

    assertThat(withdraw(1)).isEmpty();

    assertThat(complete(report)).containsExactly(report);
    assertThat(withdraw(1)).isEmpty();
  }

  @Test
  void mail_withdrawn_from_a_workers_hands_is_not_tried_again() {
    for (Outcome again :
        List.of(OutboxEmails.retryAt(Instant.EPOCH), OutboxEmails.resendAt(Instant.EPOCH))) {
      OutboxEmail email = add(OutboxEmails.linked(again instanceof Outcome.RetryAt ? 1 : 2));
      ClaimedEmail claimed = claim(1).getFirst();
      inTransaction(() -> outbox().withdraw(email.link().orElseThrow()));

      complete(OutboxEmails.report(claimed, again));

      assertThat(claim(9)).as("%s", again).isEmpty();
      assertThat(inTransaction(() -> outbox().expire(9)))
          .extracting(OutboxEntry::id)
          .containsExactly(email.id());
    }
  }

  @Test
  void mail_withdrawn_from_hands_that_let_it_fall_comes_back_past_its_time() throws Exception {
    add(OutboxEmails.linked(1));
    claim(1, SHORT);
    withdraw(1);
    Thread.sleep(100);

    ClaimedEmail recovered = claim(1).getFirst();

    assertThat(recovered.email().expiresAt()).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void of_a_withdrawal_and_a_claim_at_once_exactly_one_gets_the_mail() {
    int mails = 60;
    IntStream.rangeClosed(1, mails).forEach(number -> add(OutboxEmails.linked(number)));
    var turn = new AtomicInteger();

    List<List<EmailId>> taken =
        Crowd.of(
            2 * mails,
            () -> {
              int number = turn.incrementAndGet();
              return number % 2 == 0
                  ? claim(1).stream().map(it -> it.email().id()).toList()
                  : withdraw(1 + number / 2).stream().map(OutboxEntry::id).toList();
            });

    List<ClaimedEmail> rest = claim(mails);
    assertThat(
            Stream.concat(
                taken.stream().flatMap(List::stream), rest.stream().map(it -> it.email().id())))
        .doesNotHaveDuplicates()
        .hasSize(mails);
  }

  // ---- waiting --------------------------------------------------------------------------------

  @Test
  void the_next_due_is_the_soonest_of_all_lanes() {
    Instant now = Instant.now();
    assertThat(untilNextDue()).isEqualTo(LONGEST);

    add(OutboxEmails.of(1, Lane.SECURITY, now.plusSeconds(600)));
    add(OutboxEmails.of(2, Lane.BULK, now.plusSeconds(60)));
    assertThat(untilNextDue()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));

    add(OutboxEmails.reset(3));
    assertThat(untilNextDue()).isZero();
  }

  @Test
  void mail_past_its_time_is_not_waited_for() {
    add(OutboxEmails.expiring(1, Instant.now().minusSeconds(1)));

    assertThat(untilNextDue()).isEqualTo(LONGEST);
  }

  private OutboxEmail add(OutboxEmail email) {
    transactions().inTransaction(() -> outbox().add(email));
    return email;
  }

  private List<ClaimedEmail> claim(int max) {
    return claim(max, LEASE);
  }

  private List<ClaimedEmail> claim(int max, Duration lease) {
    return inTransaction(() -> outbox().claim(max, lease));
  }

  private List<AttemptReport> complete(AttemptReport report) {
    return inTransaction(() -> outbox().complete(List.of(report)));
  }

  private List<OutboxEntry> release(HeldReason reason) {
    return inTransaction(() -> outbox().release(reason, 9));
  }

  private List<OutboxEntry> withdraw(int owner) {
    return inTransaction(() -> outbox().withdraw(OutboxEmails.link(owner)));
  }

  private Duration untilNextDue() {
    return outbox().untilNextDue(LONGEST);
  }

  private <T> List<T> inTransaction(Supplier<List<T>> work) {
    return transactions().inTransaction(work);
  }
}
