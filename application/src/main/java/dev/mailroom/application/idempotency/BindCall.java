package dev.mailroom.application.idempotency;

import dev.mailroom.domain.idempotency.CallKey;

/** Binds a key to one call of several parts, each of which has a key of its own. */
public interface BindCall {

  /** False when the key belongs to another call. */
  boolean bind(CallKey call);
}
