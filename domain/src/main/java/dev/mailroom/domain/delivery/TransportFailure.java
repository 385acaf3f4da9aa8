package dev.mailroom.domain.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a provider did not take a mail.
 *
 * @param detail for people; no secret and no address in clear
 * @param retryAfter what the provider asked us to wait
 */
public record TransportFailure(
    Stage stage,
    FailureKind kind,
    Optional<Reply> reply,
    String detail,
    Optional<Duration> retryAfter) {

  public static TransportFailure of(Stage stage, FailureKind kind, String detail) {
    return new TransportFailure(stage, kind, Optional.empty(), detail, Optional.empty());
  }

  public static TransportFailure of(Stage stage, FailureKind kind, Reply reply) {
    return new TransportFailure(
        stage, kind, Optional.of(reply), reply.toString(), Optional.empty());
  }
}
