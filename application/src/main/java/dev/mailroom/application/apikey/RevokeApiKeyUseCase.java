package dev.mailroom.application.apikey;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.apikey.KeyRights.Manager;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.KeyLife;
import dev.mailroom.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;

/** {@link RevokeApiKey}. */
public final class RevokeApiKeyUseCase implements RevokeApiKey {

  private final Transactions transactions;
  private final KeyRights rights;
  private final KeyRing ring;
  private final InstantSource clock;

  public RevokeApiKeyUseCase(
      Transactions transactions, KeyRights rights, KeyRing ring, InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.ring = ring;
    this.clock = clock;
  }

  @Override
  public Result revoke(Command command) {
    var now = clock.instant();
    return transactions.inTransaction(() ->
        rights
            .managerForUpdate(command.actor(), command.slug())
            .flatMap(manager ->
                ring.usable(manager, command.key(), now).map(key -> revoke(manager, key, now)))
            .orElseGet(Result.NotFound::new));
  }

  private Result revoke(Manager manager, ApiKey key, Instant now) {
    ring.end(key, new KeyLife.Revoked(now));
    ring.record(manager, AuditAction.API_KEY_REVOKED, key, now);
    return new Result.Revoked(key);
  }
}
