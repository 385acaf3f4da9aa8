package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;

/** Browsers each account has logged in from before. */
public interface KnownDevices {

  boolean isKnown(AccountId account, TokenHash device);

  /** False for an account that never logged in: its first browser is no news. */
  boolean hasAny(AccountId account);

  /** Forgets every browser of the account. */
  void forgetAll(AccountId account);

  /** Remembers the browser, or when it was used last. */
  void remember(AccountId account, TokenHash device, Instant at);
}
