package dev.mailroom.bootstrap;

import dev.mailroom.bootstrap.StartFailure.Reason;
import dev.mailroom.persistence.DatabaseUnavailable;
import dev.mailroom.persistence.crypto.KeyProblem;
import dev.mailroom.web.PortTaken;

/** Puts what went wrong at the start into words that say what to do. */
final class Failures {

  private Failures() {}

  static StartFailure explain(RuntimeException failure) {
    return switch (failure) {
      case StartFailure known -> known;
      case PortTaken taken ->
          new StartFailure(
              Reason.PORT_TAKEN,
              "Port %d is taken by another program, or the system keeps it back. Stop that program, or choose another port: MAILROOM_PORT=%d ./mailroom"
                  .formatted(taken.port(), taken.port() + 1));
      case DatabaseUnavailable unavailable ->
          new StartFailure(Reason.DATABASE, said(unavailable), unavailable);
      case KeyProblem problem -> new StartFailure(Reason.MASTER_KEY, said(problem), problem);
      default -> new StartFailure(Reason.UNEXPECTED, "Mailroom cannot start: " + failure, failure);
    };
  }

  private static String said(RuntimeException failure) {
    return String.valueOf(failure.getMessage());
  }
}
