package dev.mailroom.persistence.delivery;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.application.delivery.port.DeliveryFigures;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.persistence.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link DeliveryFigures} from the indexes of {@code emails} and {@code attempts}. */
public final class DbDeliveryFigures implements DeliveryFigures {
  private final Database database;
  private final DailyFigures daily;

  public DbDeliveryFigures(Database database) {
    this.database = database;
    this.daily = new DailyFigures(database);
  }

  @Override
  public Map<EmailState, Long> waiting() {
    return database
        .sql(
            """
            SELECT state, count(*) AS n FROM emails
            WHERE state IN ('queued', 'sending', 'held') GROUP BY state
            """)
        .list(row -> Map.entry(row.choice("state", EmailState.class), row.number("n")))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Map<HeldReason, Long> heldFor() {
    return database
        .sql(
            """
            SELECT held_reason, count(*) AS n FROM emails WHERE state = 'held'
            GROUP BY held_reason
            """)
        .list(row -> Map.entry(row.choice("held_reason", HeldReason.class), row.number("n")))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Optional<Instant> oldestWaitingSince() {
    return database
        .sql(
            """
            SELECT queued_at FROM emails WHERE state IN ('queued', 'sending', 'held')
            ORDER BY queued_at LIMIT 1
            """)
        .first(row -> row.instant("queued_at"));
  }

  /** Of the last thousand at most: enough for a median, and as fast on a busy day. */
  @Override
  public Optional<Duration> medianSince(Instant since) {
    return database
        .sql(
            """
            SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY took_ms) AS median
            FROM (SELECT took_ms FROM attempts WHERE state = 'sent' AND started_at >= :since
                  ORDER BY started_at DESC LIMIT 1000) AS latest
            """)
        .with("since", since)
        .first(row -> row.optionalMillis("median"))
        .flatMap(found -> found);
  }

  @Override
  public List<Day> days(int count, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return daily.of(today.minusDays(count - 1L).datesUntil(today.plusDays(1)).toList(), zone);
  }
}
