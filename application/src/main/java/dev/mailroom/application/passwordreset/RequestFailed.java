package dev.mailroom.application.passwordreset;

import java.util.UUID;

/** Handling one reset request failed, and its transaction was rolled back. */
final class RequestFailed extends RuntimeException {

  private final UUID request;

  RequestFailed(UUID request, RuntimeException cause) {
    super("reset request " + request + " could not be handled", cause);
    this.request = request;
  }

  UUID request() {
    return request;
  }
}
