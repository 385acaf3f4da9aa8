package dev.mailroom.application.notification.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.notification.Batch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Open batches and coming summaries. Whoever holds one keeps it from others until the transaction
 * ends, so that none is closed without an item that joins it.
 */
public interface Batches {

  /** Opens each where the person has none of its sort, joins that one otherwise; holds it. */
  void join(List<Batch> batches);

  /** Those whose time has come, the longest due first. */
  List<Batch> due(Instant now, int max);

  /**
   * Ends a batch if it is due and nobody holds it, so that nobody else ends it and nothing joins it
   * any more; empty, and nothing done, otherwise.
   */
  Optional<Batch> take(Batch batch, Instant now);

  /** All of a person, held. */
  List<Batch> ofForUpdate(AccountId person);

  /** Writes when an open batch leaves; nothing where it left meanwhile. */
  void move(Batch batch);
}
