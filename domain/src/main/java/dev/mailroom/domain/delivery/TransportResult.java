package dev.mailroom.domain.delivery;

/** What became of one hand-over. */
public sealed interface TransportResult {

  /** The provider answers for the mail from now on. */
  record Accepted(Reply reply) implements TransportResult {}

  record NotAccepted(TransportFailure failure) implements TransportResult {}
}
