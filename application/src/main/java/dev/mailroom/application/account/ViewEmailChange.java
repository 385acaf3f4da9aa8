package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/** Says which change of address waits for its confirmation. */
public interface ViewEmailChange {

  Optional<Pending> pendingOf(AccountId account);

  /** {@code expiresAt} is when its link stops working. */
  record Pending(EmailAddress newAddress, Instant expiresAt) {}
}
