package dev.mailroom.persistence.delivery;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Figures by day. The days' first moments are reckoned here and not in SQL, whose time zones read
 * offsets with the other sign.
 */
record DailyFigures(Database database) {
  private static final Ended NONE = new Ended(0, 0);

  List<Day> of(List<LocalDate> days, ZoneId zone) {
    List<Instant> starts = days.stream().map(day -> day.atStartOfDay(zone).toInstant()).toList();
    Map<Integer, Ended> ended = ended(starts);
    Map<Integer, Long> held = held(starts);
    return IntStream.rangeClosed(1, days.size())
        .mapToObj(number -> {
          Ended on = ended.getOrDefault(number, NONE);
          long heldOn = held.getOrDefault(number, 0L);
          return new Day(days.get(number - 1), on.sent(), on.failed(), heldOn);
        })
        .toList();
  }

  private Map<Integer, Ended> ended(List<Instant> starts) {
    return since(
            starts,
            """
            SELECT width_bucket(finished_at, CAST(:starts AS timestamptz[])) AS day,
              count(*) FILTER (WHERE state = 'sent') AS sent,
              count(*) FILTER (WHERE state NOT IN ('sent', 'suppressed')) AS failed
            FROM emails WHERE finished_at >= :first GROUP BY 1
            """)
        .list(
            row -> Map.entry(row.count("day"), new Ended(row.number("sent"), row.number("failed"))))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<Integer, Long> held(List<Instant> starts) {
    return since(
            starts,
            """
            SELECT width_bucket(queued_at, CAST(:starts AS timestamptz[])) AS day, count(*) AS n
            FROM emails WHERE state = 'held' AND queued_at >= :first GROUP BY 1
            """)
        .list(row -> Map.entry(row.count("day"), row.number("n")))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Sql since(List<Instant> starts, String statement) {
    return database.sql(statement).with("starts", starts).with("first", starts.getFirst());
  }

  private record Ended(long sent, long failed) {}
}
