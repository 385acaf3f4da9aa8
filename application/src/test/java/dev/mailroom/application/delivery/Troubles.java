package dev.mailroom.application.delivery;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;

/** Failures as servers give them. */
final class Troubles {

  static final TransportFailure GREYLISTED =
      TransportFailure.of(
          Stage.RECIPIENT,
          FailureKind.RECIPIENT_REFUSED,
          Reply.of(451, "4.7.1 Greylisted, try again"));
  static final TransportFailure NO_SUCH_USER =
      TransportFailure.of(
          Stage.RECIPIENT, FailureKind.RECIPIENT_REFUSED, Reply.of(550, "5.1.1 No such user"));
  static final TransportFailure WRONG_PASSWORD =
      TransportFailure.of(
          Stage.AUTHENTICATE,
          FailureKind.AUTHENTICATION_FAILED,
          Reply.of(535, "5.7.8 Bad credentials"));
  static final TransportFailure LOST_AFTER_DATA =
      TransportFailure.of(
          Stage.ACCEPT, FailureKind.OUTCOME_UNKNOWN, "the connection broke after the final dot");

  private Troubles() {}
}
