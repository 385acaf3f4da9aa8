package dev.mailroom.domain.apikey;

import java.time.Instant;

/** Whether a key still opens the door. */
public sealed interface KeyLife {

  boolean isOver(Instant now);

  /** Until somebody ends it. */
  record Working() implements KeyLife {
    @Override
    public boolean isOver(Instant now) {
      return false;
    }
  }

  /** Another key took its place; it works until then, so that nothing stands still meanwhile. */
  record Replaced(Instant until) implements KeyLife {
    @Override
    public boolean isOver(Instant now) {
      return !until.isAfter(now);
    }
  }

  record Revoked(Instant at) implements KeyLife {
    @Override
    public boolean isOver(Instant now) {
      return true;
    }
  }
}
