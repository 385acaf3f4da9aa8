package dev.mailroom.application.idempotency.port;

import dev.mailroom.domain.idempotency.CallKey;
import java.time.Instant;
import java.util.Optional;

/** Remembers calls and what they were answered, in the caller's transaction. */
public interface Calls {

  /**
   * Begins a call, or finds that it was made before. Whoever makes the same call at the same time
   * waits until the first one's transaction ends.
   */
  Standing begin(CallKey call, Instant now);

  /** As {@link #begin} for a call that was made before, and begins none: empty when it is new. */
  Optional<Standing> find(CallKey call, Instant now);

  /** Keeps the answer of a call that began in this transaction. */
  void answer(CallKey call, String answer);

  /** Forgets calls that were made before then; answers how many. */
  int removeBefore(Instant time);

  /** What is known of a call. */
  sealed interface Standing {
    /** Nobody made it before; it is the caller's to make and {@link #answer}. */
    record New() implements Standing {}

    record Answered(String answer) implements Standing {}

    /** The key belongs to another call. */
    record Other() implements Standing {}
  }
}
