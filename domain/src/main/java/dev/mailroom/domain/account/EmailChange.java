package dev.mailroom.domain.account;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;

/**
 * An address that an account will have once its link is opened there. Newest only, once only; until
 * then the old address stays in use.
 */
public record EmailChange(
    TokenHash hash, AccountId account, EmailAddress newAddress, Instant expiresAt) {

  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }
}
