package dev.mailroom.mail.sendgrid;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.mailsettings.Timeouts;
import java.util.Optional;

/** One request on its way, followed down to its socket through {@link #CURRENT}. */
final class ApiCall {

  /** The library leaves no other way to hand something through to the sockets. */
  static final ScopedValue<ApiCall> CURRENT = ScopedValue.newInstance();

  private final StageListener stages;
  private final Timeouts timeouts;
  private final Stage exchange;
  private final String detail;
  private Stage stage = Stage.RESOLVE;
  private boolean written;

  /** {@code exchange}: the stage of the request itself, once there is a connection. */
  ApiCall(StageListener stages, Timeouts timeouts, Stage exchange, String detail) {
    this.stages = stages;
    this.timeouts = timeouts;
    this.exchange = exchange;
    this.detail = detail;
  }

  void enter(Stage next, String about) {
    stage = next;
    stages.entered(next, about);
  }

  void complete(String about) {
    stages.completed(stage, about, Optional.empty());
  }

  /** There is a connection, and the request goes out. */
  void enterExchange() {
    enter(exchange, detail);
  }

  /** The whole request has left; from now on it may have been obeyed. */
  void written() {
    written = true;
  }

  /** Whether a mail may have been taken, though nobody said so. */
  boolean mayHaveBeenObeyed() {
    return written && exchange == Stage.DATA;
  }

  Stage stage() {
    return stage;
  }

  StageListener stages() {
    return stages;
  }

  String detail() {
    return detail;
  }

  Timeouts timeouts() {
    return timeouts;
  }
}
