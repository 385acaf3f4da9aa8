package dev.mailroom.application.delivery.port;

import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@link DeliveryFigures} counted over an {@link InMemoryOutbox}. */
public final class InMemoryDeliveryFigures implements DeliveryFigures {

  private final InMemoryOutbox outbox;

  public InMemoryDeliveryFigures(InMemoryOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Map<EmailState, Long> waiting() {
    return count(waitingRows().map(OutboxRow::state));
  }

  @Override
  public Map<HeldReason, Long> heldFor() {
    return count(outbox.rows().stream().flatMap(row -> row.heldFor().stream()));
  }

  @Override
  public Optional<Instant> oldestWaitingSince() {
    return waitingRows().map(row -> row.email().queuedAt()).min(Instant::compareTo);
  }

  @Override
  public Optional<Duration> medianSince(Instant since) {
    var durations =
        outbox.rows().stream()
            .flatMap(row -> row.attempts().stream())
            .filter(report -> report.outcome().state() == EmailState.SENT)
            .filter(report -> !report.startedAt().isBefore(since))
            .map(AttemptReport::took)
            .sorted()
            .toList();
    return durations.isEmpty()
        ? Optional.empty()
        : Optional.of(durations.get((durations.size() - 1) / 2));
  }

  @Override
  public List<Day> days(int count, ZoneId zone, Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    return IntStream.range(0, count)
        .mapToObj(i -> day(today.minusDays(count - 1L - i), zone))
        .toList();
  }

  private Day day(LocalDate date, ZoneId zone) {
    var ended =
        outbox.rows().stream()
            .filter(row -> row.finishedAt().filter(on(date, zone)).isPresent())
            .filter(row -> row.state() != EmailState.SUPPRESSED)
            .collect(Collectors.partitioningBy(row -> row.state() == EmailState.SENT));
    long held =
        outbox.rows().stream()
            .filter(row -> row.state() == EmailState.HELD)
            .filter(row -> on(date, zone).test(row.email().queuedAt()))
            .count();
    return new Day(date, ended.get(true).size(), ended.get(false).size(), held);
  }

  private static Predicate<Instant> on(LocalDate date, ZoneId zone) {
    return moment -> LocalDate.ofInstant(moment, zone).equals(date);
  }

  private Stream<OutboxRow> waitingRows() {
    return outbox.rows().stream().filter(row -> !row.state().isTerminal());
  }

  private static <K> Map<K, Long> count(Stream<K> keys) {
    return keys.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
