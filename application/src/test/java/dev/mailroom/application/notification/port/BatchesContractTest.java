package dev.mailroom.application.notification.port;

import static dev.mailroom.application.Cast.NOW;
import static dev.mailroom.application.notification.port.Stores.ACME;
import static dev.mailroom.application.notification.port.Stores.BOLT;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.application.Crowd;
import dev.mailroom.application.notification.port.SummaryDays.Subject;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Batch;
import dev.mailroom.domain.notification.Batch.Sort;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Batches} and every {@link SummaryDays} keeps. */
public abstract class BatchesContractTest {

  private static final Account ADA = Cast.ada();
  private static final Account BEN = Cast.ben();
  private static final Instant SOON = NOW.plusSeconds(600);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  protected abstract Stores stores();

  @BeforeEach
  void two_companies() {
    stores().open();
  }

  @Test
  void the_first_item_opens_a_batch_and_the_next_ones_join_it() {
    var first = batch(BEN, ACME, Sort.IN_BATCH, NOW, SOON);
    join(first);

    join(batch(BEN, ACME, Sort.IN_BATCH, NOW.plusSeconds(60), SOON.plusSeconds(60)));

    assertThat(stores().batches().due(SOON, 9)).containsExactly(first);
  }

  @Test
  void people_companies_and_sorts_do_not_meet() {
    var batches =
        List.of(
            batch(BEN, ACME, Sort.IN_BATCH, NOW, SOON),
            batch(BEN, ACME, Sort.IN_SUMMARY, NOW, SOON.plusSeconds(1)),
            batch(BEN, BOLT, Sort.IN_BATCH, NOW, SOON.plusSeconds(2)),
            batch(ADA, ACME, Sort.IN_BATCH, NOW, SOON.plusSeconds(3)));

    join(batches.toArray(Batch[]::new));

    assertThat(stores().batches().due(SOON.plusSeconds(3), 9)).isEqualTo(batches);
    assertThat(stores().batches().due(SOON.plusSeconds(3), 2)).isEqualTo(batches.subList(0, 2));
    assertThat(stores().batches().due(SOON.minusNanos(1_000), 9)).isEmpty();
  }

  @Test
  void a_batch_is_taken_when_it_is_due_and_once() {
    var batch = batch(BEN, ACME, Sort.IN_BATCH, NOW, SOON);
    join(batch);

    assertThat(take(batch, SOON.minusNanos(1_000))).isEmpty();
    assertThat(take(batch, SOON)).contains(batch);
    assertThat(take(batch, SOON)).isEmpty();
  }

  @Test
  void a_batch_whose_taking_was_rolled_back_is_still_there() {
    var batch = batch(BEN, ACME, Sort.IN_BATCH, NOW, SOON);
    join(batch);

    assertThatThrownBy(() ->
            stores()
                .transactions()
                .inTransaction(() -> {
                  stores().batches().take(batch, SOON);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(take(batch, SOON)).contains(batch);
  }

  @Test
  void of_many_who_take_a_batch_at_once_one_gets_it() {
    var batch = batch(BEN, ACME, Sort.IN_BATCH, NOW, SOON);
    join(batch);

    var taken = Crowd.of(20, () -> take(batch, SOON));

    assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void what_is_put_back_in_the_same_transaction_leaves_later() {
    var batch = batch(BEN, ACME, Sort.IN_SUMMARY, NOW, SOON);
    var later = batch.leavingAt(SOON.plusSeconds(60));
    join(batch);

    within(() -> {
      var taken = stores().batches().take(batch, SOON).orElseThrow();
      stores().batches().join(List.of(taken.leavingAt(later.leavesAt())));
    });

    assertThat(stores().batches().due(SOON, 9)).isEmpty();
    assertThat(stores().batches().due(later.leavesAt(), 9)).containsExactly(later);
  }

  @Test
  void a_moved_batch_leaves_at_the_other_time_and_one_that_left_is_not_moved() {
    var batch = batch(BEN, ACME, Sort.IN_SUMMARY, NOW, SOON);
    var gone = batch(ADA, ACME, Sort.IN_BATCH, NOW, SOON);
    join(batch);

    within(() -> {
      stores().batches().move(batch.leavingAt(NOW));
      stores().batches().move(gone.leavingAt(NOW));
    });

    assertThat(stores().batches().due(NOW, 9)).containsExactly(batch.leavingAt(NOW));
  }

  @Test
  void all_of_a_person_are_found() {
    var batch = batch(BEN, ACME, Sort.IN_BATCH, NOW, SOON);
    var other = batch(BEN, BOLT, Sort.IN_SUMMARY, NOW, SOON);
    join(batch, other, batch(ADA, ACME, Sort.IN_BATCH, NOW, SOON));

    var found =
        stores().transactions().inTransaction(() -> stores().batches().ofForUpdate(BEN.id()));

    assertThat(found).containsExactlyInAnyOrder(batch, other);
  }

  @Test
  void while_an_item_joins_a_batch_nobody_closes_it_without_the_item() throws Exception {
    var batch = batch(BEN, ACME, Sort.IN_BATCH, NOW, SOON);
    join(batch);
    var joined = new CountDownLatch(1);
    var committing = new CountDownLatch(1);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var joining =
          threads.submit(() ->
              within(() -> {
                stores().batches().join(List.of(batch));
                joined.countDown();
                awaitIn(committing);
              }));
      joined.await();
      var closing = CompletableFuture.supplyAsync(() -> take(batch, SOON), threads);

      var met = unlessItWaits(closing);

      assertThat(met).isNotEqualTo(Optional.of(Optional.of(batch)));
      committing.countDown();
      joining.get();
      assertThat(closing.get().or(() -> take(batch, SOON))).contains(batch);
    }
  }

  @Test
  void an_item_that_comes_while_its_batch_closes_opens_another() throws Exception {
    var batch = batch(BEN, ACME, Sort.IN_BATCH, NOW, SOON);
    var next = batch(BEN, ACME, Sort.IN_BATCH, SOON, SOON.plusSeconds(600));
    join(batch);
    var taken = new CountDownLatch(1);
    var committing = new CountDownLatch(1);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var closing =
          threads.submit(() ->
              within(() -> {
                stores().batches().take(batch, SOON);
                taken.countDown();
                awaitIn(committing);
              }));
      taken.await();
      var joining = threads.submit(() -> join(next));
      committing.countDown();
      closing.get();
      joining.get();
    }

    assertThat(stores().batches().due(next.leavesAt(), 9)).containsExactly(next);
  }

  @Test
  void two_who_join_many_in_different_order_do_not_wait_for_each_other_for_ever() {
    var ada = batch(ADA, ACME, Sort.IN_BATCH, NOW, SOON);
    var ben = batch(BEN, ACME, Sort.IN_BATCH, NOW, SOON);
    var turn = new AtomicInteger();

    Crowd.of(
        40,
        () -> {
          if (turn.incrementAndGet() % 2 == 0) {
            join(ada, ben);
          } else {
            join(ben, ada);
          }
          return true;
        });

    assertThat(stores().batches().due(SOON, 9)).containsExactlyInAnyOrder(ada, ben);
  }

  @Test
  void a_local_day_is_taken_once_and_never_after_a_later_one() {
    assertThat(takeDay(BEN, ACME, Subject.SUMMARY, MONDAY)).isTrue();
    assertThat(takeDay(BEN, ACME, Subject.SUMMARY, MONDAY)).isFalse();
    assertThat(takeDay(BEN, ACME, Subject.SUMMARY, MONDAY.minusDays(1))).isFalse();
    assertThat(takeDay(BEN, ACME, Subject.SUMMARY, MONDAY.plusDays(1))).isTrue();
    assertThat(takeDay(BEN, ACME, Subject.ASSIGNMENTS, MONDAY)).isTrue();
    assertThat(takeDay(BEN, BOLT, Subject.SUMMARY, MONDAY)).isTrue();
    assertThat(takeDay(ADA, ACME, Subject.SUMMARY, MONDAY)).isTrue();
  }

  @Test
  void of_many_who_take_a_day_at_once_one_gets_it() {
    var taken = Crowd.of(20, () -> takeDay(BEN, ACME, Subject.SUMMARY, MONDAY));

    assertThat(taken).filteredOn(got -> got).hasSize(1);
  }

  @Test
  void a_day_whose_taking_was_rolled_back_is_free() {
    assertThatThrownBy(() ->
            stores()
                .transactions()
                .inTransaction(() -> {
                  stores().days().take(BEN.id(), ACME, Subject.SUMMARY, MONDAY);
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(takeDay(BEN, ACME, Subject.SUMMARY, MONDAY)).isTrue();
  }

  /** Of an answer that must wait for another transaction there is none yet. */
  private static <T> Optional<T> unlessItWaits(CompletableFuture<T> answer)
      throws ExecutionException, InterruptedException {
    try {
      return Optional.of(answer.get(1, SECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    }
  }

  private static void awaitIn(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void join(Batch... batches) {
    within(() -> stores().batches().join(List.of(batches)));
  }

  private void within(Runnable work) {
    stores().transactions().inTransaction(work);
  }

  private Optional<Batch> take(Batch batch, Instant now) {
    return stores().transactions().inTransaction(() -> stores().batches().take(batch, now));
  }

  private boolean takeDay(Account person, CompanyId company, Subject subject, LocalDate day) {
    return stores()
        .transactions()
        .inTransaction(() -> stores().days().take(person.id(), company, subject, day));
  }

  private static Batch batch(
      Account person, CompanyId company, Sort sort, Instant openedAt, Instant leavesAt) {
    return new Batch(person.id(), company, sort, openedAt, leavesAt);
  }
}
