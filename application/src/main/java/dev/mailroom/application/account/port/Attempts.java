package dev.mailroom.application.account.port;

import java.time.Instant;
import java.util.List;

/**
 * When something was tried, by a key such as {@code login:account:<id>}; the same over all
 * processes. Keys hold addresses, so they are kept hashed.
 */
public interface Attempts {

  /**
   * Tries after {@code since}, oldest first; others with this key wait until this transaction ends.
   */
  List<Instant> sinceForUpdate(String key, Instant since);

  void record(String key, Instant at);

  void forget(String key);

  /** Forgets one try of exactly that time, when it turned out to be no failure. */
  void forget(String key, Instant at);

  /** Forgets tries of every key from before the given time. */
  int removeBefore(Instant time);
}
