package dev.mailroom.domain.passwordreset;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;

/**
 * A reset link as it is kept: whose password it may replace, and until when. Newest only, once
 * only.
 */
public record ResetLink(TokenHash hash, AccountId account, Instant expiresAt) {

  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }
}
