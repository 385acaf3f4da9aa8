package dev.mailroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.mailroom.application.Overloaded;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverloadTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();

  @Test
  void while_every_connection_is_in_use_work_is_refused_undone_and_taken_again_afterwards() {
    try (var database = new Database(new HikariDataSource(oneConnection()))) {
      var taken = new CountDownLatch(1);
      var enough = new CountDownLatch(1);
      var holder =
          CompletableFuture.runAsync(() ->
              database.inTransaction(() -> {
                taken.countDown();
                await(enough);
              }));
      await(taken);

      assertThatThrownBy(() -> database.inTransaction(() -> "done")).isInstanceOf(Overloaded.class);
      assertThatThrownBy(() -> database.sql("SELECT 1 AS one").first(row -> row.number("one")))
          .isInstanceOf(Overloaded.class);
      enough.countDown();
      holder.join();

      assertThat(database.<String>inTransaction(() -> "done")).isEqualTo("done");
    }
  }

  private static HikariConfig oneConnection() {
    var config = new HikariConfig();
    config.setJdbcUrl(FRESH.address().jdbcUrl());
    config.setUsername(FRESH.address().user());
    config.setPassword(FRESH.address().password());
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(250);
    return config;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
