package dev.mailroom.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InMemoryTransactionsTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryTable<String, Integer> table = transactions.table();

  @Test
  void a_returned_value_commits() {
    int answer =
        transactions.inTransaction(() -> {
          table.put("a", 1);
          return 7;
        });

    assertThat(answer).isEqualTo(7);
    assertThat(table.find("a")).contains(1);
  }

  @Test
  void an_exception_undoes_everything_and_is_passed_on() {
    transactions.inTransaction(() -> table.put("kept", 1));

    assertThatThrownBy(() -> transactions.inTransaction(this::changeAndFail))
        .isInstanceOf(ArithmeticException.class);

    assertThat(table.find("kept")).contains(1);
    assertThat(table.find("new")).isEmpty();
  }

  @Test
  void others_see_nothing_before_the_commit() {
    var seen =
        transactions.inTransaction(() -> {
          table.put("a", 1);
          assertThat(table.find("a")).contains(1);
          return CompletableFuture.supplyAsync(() -> table.find("a")).join();
        });

    assertThat(seen).isEmpty();
    assertThat(table.find("a")).contains(1);
  }

  @Test
  void a_write_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> table.put("a", 1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> table.remove("a")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_transaction_inside_a_transaction_is_refused() {
    assertThatThrownBy(() -> transactions.inTransaction(() -> transactions.inTransaction(() -> {})))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_runs_after_the_commit_never_runs_after_a_rollback() {
    var ran = new AtomicInteger();

    transactions.inTransaction(() -> transactions.afterCommit(ran::incrementAndGet));
    assertThatThrownBy(() ->
            transactions.inTransaction(() -> {
              transactions.afterCommit(ran::incrementAndGet);
              changeAndFail();
            }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(ran).hasValue(1);
  }

  @Test
  void parallel_transactions_lose_no_change() {
    transactions.inTransaction(() -> table.put("n", 0));

    IntStream.range(0, 500)
        .parallel()
        .forEach(i ->
            transactions.inTransaction(() -> table.put("n", table.find("n").orElseThrow() + 1)));

    assertThat(table.find("n")).contains(500);
  }

  private void changeAndFail() {
    table.put("new", 1);
    table.remove("kept");
    throw new ArithmeticException("on purpose");
  }
}
