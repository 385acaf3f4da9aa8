package dev.mailroom.bootstrap;

/** Why Mailroom does not start: a sentence that says what to do, and the process's exit code. */
final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Exit codes; those below 10 are the launcher's. */
  enum Reason {
    UNEXPECTED(1),
    USAGE(2),
    CONFIGURATION(10),
    PORT_TAKEN(11),
    DATABASE(12),
    MASTER_KEY(13),
    DATA_FOLDER(14);

    private final int exitCode;

    Reason(int exitCode) {
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }
  }

  private final Reason reason;

  StartFailure(Reason reason, String whatToDo) {
    super(whatToDo);
    this.reason = reason;
  }

  StartFailure(Reason reason, String whatToDo, Throwable cause) {
    super(whatToDo, cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
