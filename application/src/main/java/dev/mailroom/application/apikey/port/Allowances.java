package dev.mailroom.application.apikey.port;

import dev.mailroom.domain.apikey.ApiKeyId;
import java.time.Duration;

/** Shares out the calls of a minute among processes, by the store's clock. */
public interface Allowances {

  /**
   * Takes some of what is left of this minute, in the caller's transaction: a tenth, at most
   * {@value Share#MAX} and at least one, so that nobody holds much when it gets scarce.
   */
  Share take(ApiKeyId key, int limit);

  /**
   * Some of a minute's calls.
   *
   * @param granted 0 when none are left
   * @param left for everybody, after that
   * @param untilReset when the count starts anew
   */
  record Share(int granted, int left, Duration untilReset) {
    public static final int MAX = 30;
  }
}
