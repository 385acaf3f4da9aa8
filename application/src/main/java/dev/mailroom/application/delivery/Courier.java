package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.Faults;
import dev.mailroom.application.delivery.port.TestProgress;
import dev.mailroom.application.template.port.EmailRenderer.RenderingFailed;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Outcome;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.delivery.TransportResult.NotAccepted;
import dev.mailroom.domain.delivery.Verdicts;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.template.EmailKind;
import java.time.InstantSource;
import java.util.Optional;

/** Makes one attempt with one email and reports it, whatever happens. Outside any transaction. */
public final class Courier {

  private final MessageWriter writer;
  private final Transports transports;
  private final TestProgress progress;
  private final Tokens tokens;
  private final Faults faults;
  private final InstantSource clock;

  public Courier(
      MessageWriter writer,
      Transports transports,
      TestProgress progress,
      Tokens tokens,
      Faults faults,
      InstantSource clock) {
    this.writer = writer;
    this.transports = transports;
    this.progress = progress;
    this.tokens = tokens;
    this.faults = faults;
    this.clock = clock;
  }

  AttemptReport deliver(ClaimedEmail claimed, EmailSettings settings) {
    var stages = recorder(claimed);
    var outcome = outcome(claimed, settings, stages);
    return new AttemptReport(
        claimed,
        settings.route().label(),
        stages.startedAt(),
        stages.elapsed(),
        stages.traces(),
        outcome);
  }

  private Outcome outcome(ClaimedEmail claimed, EmailSettings settings, StageRecorder stages) {
    if (Verdicts.isDeadLetter(claimed)) {
      return new Outcome.Failed(ours("every worker that took it stopped before it was done"));
    }
    if (!clock.instant().isBefore(claimed.email().expiresAt())) {
      return new Outcome.Expired(Optional.empty());
    }
    try {
      return handOver(claimed, settings, stages);
    } catch (RenderingFailed e) {
      faults.crashed(claimed.email().id(), e);
      return new Outcome.Failed(ours("the mail could not be rendered"));
    } catch (RuntimeException | Error e) {
      faults.crashed(claimed.email().id(), e);
      return Verdicts.afterCrash(claimed, crash(e, stages), clock.instant(), tokens.nextChance());
    }
  }

  private Outcome handOver(ClaimedEmail claimed, EmailSettings settings, StageRecorder stages) {
    var message = writer.write(claimed.email(), settings.sender());
    var result = transports.send(settings.route(), message, stages);
    if (result instanceof NotAccepted(var failure)) {
      stages.failed(failure);
    }
    return Verdicts.of(claimed, result, clock.instant(), tokens.nextChance());
  }

  /** Names the fault's class only: its message may quote what nobody should read. */
  private static TransportFailure crash(Throwable fault, StageRecorder stages) {
    var stage = stages.live().map(StageTrace::stage).orElse(Stage.RESOLVE);
    var kind = stage == Stage.ACCEPT ? FailureKind.OUTCOME_UNKNOWN : FailureKind.NOT_RENDERED;
    var failure =
        TransportFailure.of(
            stage, kind, "a fault in Mailroom itself: " + fault.getClass().getSimpleName());
    stages.live().ifPresent(_ -> stages.failed(failure));
    return failure;
  }

  private static TransportFailure ours(String detail) {
    return TransportFailure.of(Stage.RESOLVE, FailureKind.NOT_RENDERED, detail);
  }

  private StageRecorder recorder(ClaimedEmail claimed) {
    return claimed.email().kind() == EmailKind.TEST
        ? StageRecorder.watched(clock, trace -> show(claimed, trace))
        : new StageRecorder(clock, _ -> {});
  }

  /** Nobody's mail fails because nobody could watch it. */
  private void show(ClaimedEmail claimed, StageTrace trace) {
    try {
      progress.note(claimed.email().id(), claimed.attempt(), trace);
    } catch (RuntimeException e) {
      faults.crashed(claimed.email().id(), e);
    }
  }
}
