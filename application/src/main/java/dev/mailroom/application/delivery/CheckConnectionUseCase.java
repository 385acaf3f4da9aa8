package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.CheckConnection.Result.Connected;
import dev.mailroom.application.delivery.CheckConnection.Result.NotConnected;
import dev.mailroom.application.mailsettings.SubmittedForms;
import dev.mailroom.domain.delivery.TransportFailure;
import dev.mailroom.domain.delivery.TransportResult.Accepted;
import dev.mailroom.domain.delivery.TransportResult.NotAccepted;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.Route;
import dev.mailroom.domain.mailsettings.SettingsReading.Invalid;
import dev.mailroom.domain.mailsettings.SettingsReading.Valid;
import java.time.InstantSource;

/** Probes the route the form describes, with the stored secret only where saving would keep it. */
public final class CheckConnectionUseCase implements CheckConnection {

  private final SubmittedForms forms;
  private final Transports transports;
  private final InstantSource clock;

  public CheckConnectionUseCase(SubmittedForms forms, Transports transports, InstantSource clock) {
    this.forms = forms;
    this.transports = transports;
    this.clock = clock;
  }

  @Override
  public Result check(EmailSettingsForm form) {
    return switch (forms.read(form)) {
      case Invalid(var problems) -> new Result.Invalid(problems);
      case Valid(var settings) -> probe(settings.route());
    };
  }

  private Result probe(Route route) {
    var stages = new StageRecorder(clock, _ -> {});
    return switch (transports.probe(route, stages)) {
      case Accepted _ -> new Connected(stages.traces());
      case NotAccepted(var failure) -> failed(stages, failure);
    };
  }

  private static Result failed(StageRecorder stages, TransportFailure failure) {
    stages.failed(failure);
    return new NotConnected(stages.traces(), failure);
  }
}
