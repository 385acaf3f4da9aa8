package dev.mailroom.domain.delivery;

import java.util.UUID;

/** Names one email for ever: in the outbox, the logs and its Message-ID. */
public record EmailId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
