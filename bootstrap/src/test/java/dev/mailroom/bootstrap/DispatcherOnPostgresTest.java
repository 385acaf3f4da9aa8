package dev.mailroom.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.bootstrap.testing.TestDatabases;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.RouteHealth;
import dev.mailroom.persistence.DatabaseAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes empty one outbox in a real PostgreSQL. */
class DispatcherOnPostgresTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> Instant.now().plus(passed.get());
  private final DatabaseAddress address = TestDatabases.create();
  private final CountDownLatch meeting = new CountDownLatch(2);
  private final CountingTransport firstRoute = new CountingTransport(meeting);
  private final CountingTransport secondRoute = new CountingTransport(meeting);
  private final OutboxNode first = new OutboxNode(address, firstRoute, clock);
  private final OutboxNode second = new OutboxNode(address, secondRoute, clock);

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  @Test
  void every_one_of_five_hundred_mails_is_sent_exactly_once() {
    first.queue(250);
    first.start();
    second.start();
    second.queue(250);

    awaitCount(500, "state = 'sent'");

    assertThat(accepted()).hasSize(500).doesNotHaveDuplicates();
    assertThat(firstRoute.accepted()).isNotEmpty();
    assertThat(secondRoute.accepted()).isNotEmpty();
    assertThat(states()).containsExactly("sent 500");
    assertThat(ask("SELECT count(*) || ' of attempt ' || max(attempt) FROM attempts"))
        .containsExactly("500 of attempt 1");
    assertThat(first.faults().told()).isEmpty();
    assertThat(second.faults().told()).isEmpty();
  }

  @Test
  void while_the_route_is_at_fault_all_mail_is_kept_and_none_of_it_blamed() {
    firstRoute.breakDown();
    secondRoute.breakDown();
    first.queue(100);
    first.start();
    second.start();

    awaitCount(100, "state = 'held' AND held_reason = 'route_fault'");

    assertThat(accepted()).isEmpty();
    assertThat(blamed()).containsExactly("0 0 0");
    assertThat(ask("SELECT count(*) FROM emails WHERE payload IS NULL")).containsExactly("0");

    firstRoute.mend();
    secondRoute.mend();
    passed.set(RouteHealth.PROBE_EVERY.plusSeconds(1));

    awaitCount(100, "state = 'sent'");
    assertThat(accepted()).hasSize(100).doesNotHaveDuplicates();
    assertThat(states()).containsExactly("sent 100");
    assertThat(blamed()).containsExactly("0 0 0");
  }

  private void awaitCount(int count, String condition) {
    Awaitility.await(count + " with " + condition)
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> Sql.count(address, "emails WHERE " + condition) == count);
  }

  private List<EmailId> accepted() {
    return Stream.of(firstRoute, secondRoute).flatMap(route -> route.accepted().stream()).toList();
  }

  private List<String> states() {
    return ask("SELECT state || ' ' || count(*) FROM emails GROUP BY state ORDER BY state");
  }

  /** Most failures, resends and recoveries that any mail is charged with. */
  private List<String> blamed() {
    return ask("SELECT max(failures) || ' ' || max(resends) || ' ' || max(recoveries) FROM emails");
  }

  private List<String> ask(String query) {
    return Sql.list(address, query);
  }
}
