package dev.mailroom.web.admin.overview;

import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.application.delivery.ViewDelivery.Overview;
import dev.mailroom.web.admin.overview.Tile.Spark;
import dev.mailroom.web.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The four figures of today. */
final class Tiles {

  private final Overview overview;
  private final Instant now;

  Tiles(Overview overview, Instant now) {
    this.overview = overview;
    this.now = now;
  }

  List<Tile> all() {
    return List.of(sent(), waiting(), failed(), usually());
  }

  private Tile sent() {
    var limit = overview.dailyLimit();
    var note =
        limit.isPresent() ? "of " + Words.number(limit.getAsInt()) + " allowed" : "no limit set";
    var days = overview.days().stream().map(Day::sent).toList();
    return new Tile("Sent today", Words.number(last(days)), "", note, "ok", Sparks.of(days, false));
  }

  private Tile waiting() {
    long waiting = overview.waiting().values().stream().mapToLong(Long::longValue).sum();
    var note =
        overview
            .oldestWaitingSince()
            .map(since -> "oldest " + Words.span(Duration.between(since, now)))
            .orElse("nothing in the queue");
    var days = overview.days().stream().map(Day::held).toList();
    return new Tile("Waiting", Words.number(waiting), "", note, "wait", Sparks.of(days, false));
  }

  private Tile failed() {
    var days = overview.days().stream().map(Day::failed).toList();
    long failed = last(days);
    var note = failed == 0 ? "all went well" : "not taken by the server";
    return new Tile("Failed today", Words.number(failed), "", note, "bad", Sparks.of(days, true));
  }

  private Tile usually() {
    var took = overview.usually().map(Words::took).orElse("–").split(" ", 2);
    var note = overview.usually().isPresent() ? "half of today’s took less" : "nothing sent today";
    return new Tile("Accepted in", took[0], took.length > 1 ? took[1] : "", note, "", Spark.NONE);
  }

  private static long last(List<Long> days) {
    return days.isEmpty() ? 0 : days.getLast();
  }
}
