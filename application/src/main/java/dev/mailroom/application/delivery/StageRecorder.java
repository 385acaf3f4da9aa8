package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.StageTrace.Progress;
import dev.mailroom.domain.delivery.TransportFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes down the stages of one attempt with their times, and passes each on as it changes. */
final class StageRecorder implements StageListener {

  private final InstantSource clock;
  private final Instant startedAt;
  private final Consumer<StageTrace> audience;
  private final boolean wholeJourney;
  private final List<StageTrace> traces = new ArrayList<>();

  StageRecorder(InstantSource clock, Consumer<StageTrace> audience) {
    this(clock, audience, false);
  }

  private StageRecorder(InstantSource clock, Consumer<StageTrace> audience, boolean wholeJourney) {
    this.clock = clock;
    this.startedAt = clock.instant();
    this.audience = audience;
    this.wholeJourney = wholeJourney;
  }

  /** For a test: somebody watches, and wants to see every stage. */
  static StageRecorder watched(InstantSource clock, Consumer<StageTrace> audience) {
    return new StageRecorder(clock, audience, true);
  }

  @Override
  public boolean wantsWholeJourney() {
    return wholeJourney;
  }

  @Override
  public void entered(Stage stage, String detail) {
    live().ifPresent(left -> end(left, Progress.DONE, left.detail(), left.reply()));
    begin(stage, detail);
  }

  @Override
  public void completed(Stage stage, String detail, Optional<Reply> reply) {
    end(at(stage), Progress.DONE, detail, reply);
  }

  /** The attempt ends here; {@code failure} says at which stage and why. */
  void failed(TransportFailure failure) {
    end(at(failure.stage()), Progress.FAILED, failure.detail(), failure.reply());
  }

  Instant startedAt() {
    return startedAt;
  }

  Duration elapsed() {
    var elapsed = Duration.between(startedAt, clock.instant());
    return elapsed.isNegative() ? Duration.ZERO : elapsed;
  }

  List<StageTrace> traces() {
    return List.copyOf(traces);
  }

  /** The stage that goes on now. */
  Optional<StageTrace> live() {
    return traces.isEmpty()
        ? Optional.empty()
        : Optional.of(traces.getLast()).filter(last -> last.progress() == Progress.LIVE);
  }

  private StageTrace at(Stage stage) {
    if (live().filter(trace -> trace.stage() == stage).isEmpty()) {
      entered(stage, "");
    }
    return traces.getLast();
  }

  private void begin(Stage stage, String detail) {
    traces.add(
        new StageTrace(
            stage, Progress.LIVE, elapsed(), Optional.empty(), detail, Optional.empty()));
    audience.accept(traces.getLast());
  }

  private void end(StageTrace live, Progress progress, String detail, Optional<Reply> reply) {
    var took = elapsed().minus(live.startedAfter());
    traces.removeLast();
    traces.add(
        new StageTrace(
            live.stage(), progress, live.startedAfter(), Optional.of(took), detail, reply));
    audience.accept(traces.getLast());
  }
}
