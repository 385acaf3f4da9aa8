package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.AccountId;

/**
 * Links that were sent to an account and still open something: they die when its password changes.
 */
public interface AccountLinks {

  void revokeAll(AccountId account);
}
