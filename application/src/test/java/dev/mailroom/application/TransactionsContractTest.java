package dev.mailroom.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every {@link Transactions} keeps, seen through accounts. */
public abstract class TransactionsContractTest {

  private static final Account ADA = Cast.ada();

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  @Test
  void a_returned_value_commits() {
    boolean added = transactions().inTransaction(() -> accounts().add(ADA));

    assertThat(added).isTrue();
    assertThat(accounts().find(ADA.id())).contains(ADA);
  }

  @Test
  void an_exception_rolls_back_and_is_passed_on() {
    assertThatThrownBy(this::addAndFail).isInstanceOf(ArithmeticException.class);

    assertThat(accounts().find(ADA.id())).isEmpty();
  }

  @Test
  void others_see_nothing_before_the_commit() {
    transactions()
        .inTransaction(() -> {
          accounts().add(ADA);
          assertThat(accounts().find(ADA.id())).isPresent();
          assertThat(CompletableFuture.supplyAsync(() -> accounts().find(ADA.id())).join())
              .isEmpty();
        });

    assertThat(accounts().find(ADA.id())).isPresent();
  }

  @Test
  void a_transaction_inside_another_is_refused() {
    assertThatThrownBy(
            () -> transactions().inTransaction(() -> transactions().inTransaction(() -> {})))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_write_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> accounts().add(ADA)).isInstanceOf(IllegalStateException.class);

    assertThat(accounts().find(ADA.id())).isEmpty();
  }

  @Test
  void what_waits_for_the_commit_runs_after_it_in_order() {
    List<String> seen = new ArrayList<>();

    transactions()
        .inTransaction(() -> {
          accounts().add(ADA);
          transactions().afterCommit(() -> seen.add("first " + isStoredForOthers()));
          transactions().afterCommit(() -> seen.add("second"));
          assertThat(seen).isEmpty();
        });

    assertThat(seen).containsExactly("first true", "second");
  }

  @Test
  void what_waits_for_the_commit_never_runs_after_a_rollback() {
    List<String> seen = new ArrayList<>();

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  transactions().afterCommit(() -> seen.add("ran"));
                  throw new ArithmeticException("on purpose");
                }))
        .isInstanceOf(ArithmeticException.class);
    transactions().inTransaction(() -> {});

    assertThat(seen).isEmpty();
  }

  @Test
  void outside_a_transaction_what_would_wait_runs_at_once() {
    List<String> seen = new ArrayList<>();

    transactions().afterCommit(() -> seen.add("ran"));

    assertThat(seen).containsExactly("ran");
  }

  @Test
  void an_action_after_the_commit_may_begin_a_transaction() {
    transactions()
        .inTransaction(() ->
            transactions()
                .afterCommit(() -> transactions().inTransaction(() -> accounts().add(ADA))));

    assertThat(accounts().find(ADA.id())).isPresent();
  }

  private boolean isStoredForOthers() {
    return CompletableFuture.supplyAsync(() -> accounts().find(ADA.id())).join().isPresent();
  }

  private void addAndFail() {
    transactions()
        .inTransaction(() -> {
          accounts().add(ADA);
          throw new ArithmeticException("on purpose");
        });
  }
}
