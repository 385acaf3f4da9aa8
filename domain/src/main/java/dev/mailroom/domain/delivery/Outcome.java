package dev.mailroom.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/** What one attempt means for the email: its next state. */
public sealed interface Outcome {

  record Sent(Reply reply) implements Outcome {}

  /** Back to the queue; one failure more. */
  record RetryAt(Instant dueAt, TransportFailure failure) implements Outcome {}

  /** Back to the queue after an unknown outcome; one resend more. */
  record ResendAt(Instant dueAt, TransportFailure failure) implements Outcome {}

  /** The route is at fault: the mail waits and has lost nothing. */
  record Held(HeldReason reason, TransportFailure failure) implements Outcome {}

  record Failed(TransportFailure failure) implements Outcome {}

  record Expired(Optional<TransportFailure> failure) implements Outcome {}

  record Uncertain(TransportFailure failure) implements Outcome {}

  /** The state the email is in after this. */
  default EmailState state() {
    return switch (this) {
      case Sent _ -> EmailState.SENT;
      case RetryAt _, ResendAt _ -> EmailState.QUEUED;
      case Held _ -> EmailState.HELD;
      case Failed _ -> EmailState.FAILED;
      case Expired _ -> EmailState.EXPIRED;
      case Uncertain _ -> EmailState.UNCERTAIN;
    };
  }

  /** What the provider or the network had against it; empty when it was taken. */
  default Optional<TransportFailure> trouble() {
    return switch (this) {
      case Sent _ -> Optional.empty();
      case RetryAt(_, var failure) -> Optional.of(failure);
      case ResendAt(_, var failure) -> Optional.of(failure);
      case Held(_, var failure) -> Optional.of(failure);
      case Failed(var failure) -> Optional.of(failure);
      case Expired(var failure) -> failure;
      case Uncertain(var failure) -> Optional.of(failure);
    };
  }
}
