package dev.mailroom.web.admin.stages;

import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.StageTrace.Progress;
import dev.mailroom.web.admin.stages.StageRow.Bar;
import dev.mailroom.web.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the list out of what was seen and what would come next. */
public final class StageRows {

  /** A bar thinner than this share of its track could not be seen. */
  private static final double THINNEST = 0.025;

  private final List<StageTrace> seen;
  private final Duration sinceStart;

  /** {@code sinceStart} measures the stage that goes on. */
  public StageRows(List<StageTrace> seen, Duration sinceStart) {
    this.seen = List.copyOf(seen);
    this.sinceStart = sinceStart;
  }

  /** What was seen, then those of {@code expected} that come after it. */
  public List<StageRow> upTo(List<Stage> expected) {
    var rows = new ArrayList<>(seen.stream().map(this::row).toList());
    expected.stream().filter(this::isAhead).map(StageRows::next).forEach(rows::add);
    return rows;
  }

  private boolean isAhead(Stage stage) {
    return seen.isEmpty() || stage.compareTo(seen.getLast().stage()) > 0;
  }

  private static StageRow next(Stage stage) {
    return new StageRow("next", StageNames.of(stage).next(), "", Optional.empty(), "", List.of());
  }

  private StageRow row(StageTrace trace) {
    return new StageRow(
        state(trace.progress()),
        name(trace),
        time(trace),
        trace.took().map(took -> bar(trace.startedAfter(), took)),
        text(trace),
        trace.reply().map(ReplyLines::of).orElse(List.of()));
  }

  private static String state(Progress progress) {
    return switch (progress) {
      case LIVE -> "live";
      case DONE -> "done";
      case FAILED -> "bad";
    };
  }

  private static String name(StageTrace trace) {
    var names = StageNames.of(trace.stage());
    return switch (trace.progress()) {
      case LIVE -> names.live();
      case DONE -> trace.stage() == Stage.SECURE ? secured(trace) : names.done();
      case FAILED -> names.failed();
    };
  }

  /** A relay that offers no encryption passes this stage too, and must not look encrypted. */
  private static String secured(StageTrace trace) {
    var protocol = trace.detail().split("[ ,]", 2)[0];
    return protocol.startsWith("TLSv")
        ? StageNames.SECURE.done() + " with TLS " + protocol.substring("TLSv".length())
        : StageNames.SECURE.failed();
  }

  private String time(StageTrace trace) {
    return trace.took().map(Words::took).orElseGet(() -> Words.took(soFar(trace)) + " so far");
  }

  private Duration soFar(StageTrace trace) {
    var soFar = sinceStart.minus(trace.startedAfter());
    return soFar.isNegative() ? Duration.ZERO : soFar;
  }

  private Bar bar(Duration start, Duration took) {
    double span = Math.max(1, span());
    double width = Math.max((double) took.toMillis(), span * THINNEST);
    double x = Math.min((double) start.toMillis(), span - width);
    return new Bar(decimal(span), decimal(x), decimal(width));
  }

  private double span() {
    return seen.stream()
        .mapToLong(t -> t.startedAfter().plus(t.took().orElse(Duration.ZERO)).toMillis())
        .max()
        .orElse(0);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A failure's detail often only says its reply again. */
  private static String text(StageTrace trace) {
    return trace.reply().map(Reply::toString).filter(trace.detail()::equals).isPresent()
        ? ""
        : trace.detail();
  }
}
