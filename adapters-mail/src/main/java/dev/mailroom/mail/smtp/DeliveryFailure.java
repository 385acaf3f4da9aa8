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

  TransportFailure failure() {
    return failure;
  }
}
