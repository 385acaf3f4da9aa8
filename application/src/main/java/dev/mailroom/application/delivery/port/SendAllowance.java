package dev.mailroom.application.delivery.port;

import dev.mailroom.domain.mailsettings.RateLimit;

/** Counts what is sent against the rate limit, over all processes, by the store's clock. */
public interface SendAllowance {

  /**
   * How many of {@code wanted} may be sent now, in the caller's transaction; others wait for its
   * end.
   */
  int available(RateLimit limit, int wanted);

  /** Counts what was claimed under {@link #available} in the same transaction. */
  void spend(int claimed);
}
