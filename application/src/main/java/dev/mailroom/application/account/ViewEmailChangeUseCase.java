package dev.mailroom.application.account;

import dev.mailroom.application.account.port.EmailChanges;
import dev.mailroom.domain.account.AccountId;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ViewEmailChange}. */
public final class ViewEmailChangeUseCase implements ViewEmailChange {

  private final EmailChanges changes;
  private final InstantSource clock;

  public ViewEmailChangeUseCase(EmailChanges changes, InstantSource clock) {
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public Optional<Pending> pendingOf(AccountId account) {
    return changes
        .of(account)
        .filter(change -> change.isLive(clock.instant()))
        .map(change -> new Pending(change.newAddress(), change.expiresAt()));
  }
}
