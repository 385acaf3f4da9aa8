package dev.mailroom.mail.smtp;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;

/** Ends an attempt from wherever it is; inside this package only. */
final class DeliveryFailure extends Exception {

  private final transient TransportFailure failure;

  DeliveryFailure(TransportFailure failure) {
    super(failure.detail());
    this.failure = failure;
  }

  DeliveryFailure(Stage stage, FailureKind kind, String detail) {
    this(TransportFailure.of(stage, kind, detail));
  }

  DeliveryFailure(Stage stage, FailureKind kind, Reply reply) {
    this(TransportFailure.of(stage, kind, reply));
  }

  /** The whole message was written, and nobody knows what became of it (RFC 1047). */
  static DeliveryFailure unknown(String detail) {
    return new DeliveryFailure(Stage.ACCEPT, FailureKind.OUTCOME_UNKNOWN, detail);
  }

  TransportFailure failure() {
    return failure;
  }
}
