package dev.mailroom.application.apikey;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.apikey.KeyRights.Manager;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.KeyLife.Replaced;
import dev.mailroom.domain.apikey.KeyLife.Working;
import dev.mailroom.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;

/** {@link RotateApiKey}: the old key may outnumber what a company may have for its last hours. */
public final class RotateApiKeyUseCase implements RotateApiKey {

  private final Transactions transactions;
  private final KeyRights rights;
  private final KeyRing ring;
  private final InstantSource clock;

  public RotateApiKeyUseCase(
      Transactions transactions, KeyRights rights, KeyRing ring, InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.ring = ring;
    this.clock = clock;
  }

  @Override
  public Result rotate(Command command) {
    var now = clock.instant();
    var until = now.plus(command.overlap().time());
    return transactions.inTransaction(() ->
        rights
            .managerForUpdate(command.actor(), command.slug())
            .flatMap(manager ->
                ring.usable(manager, command.key(), now)
                    .filter(key -> key.life().equals(new Working()))
                    .map(key -> rotate(manager, key, now, until)))
            .orElseGet(Result.NotFound::new));
  }

  private Result rotate(Manager manager, ApiKey old, Instant now, Instant until) {
    var cut = ring.cut(manager, old.label(), AuditAction.API_KEY_ROTATED, now);
    ring.end(old, new Replaced(until));
    return new Result.Rotated(cut.key(), cut.value(), until);
  }
}
