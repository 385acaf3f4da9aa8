package dev.mailroom.application.account.port;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.EmailChange;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Changes of address that wait for their confirmation, at most one an account. */
public interface EmailChanges extends AccountLinks {

  /** Puts the change in place of the account's earlier one. */
  void replace(EmailChange change);

  Optional<EmailChange> find(TokenHash hash);

  /** The one that waits, expired or not. */
  Optional<EmailChange> of(AccountId account);

  /** Takes the change away and answers it, to one caller only; empty when gone or expired. */
  Optional<EmailChange> spend(TokenHash hash, Instant now);

  int removeExpired(Instant now);
}
