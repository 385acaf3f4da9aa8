package dev.mailroom.application.passwordreset.port;

import dev.mailroom.application.account.port.AccountLinks;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.passwordreset.ResetLink;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Live reset links, at most one an account. */
public interface ResetLinks extends AccountLinks {

  /** Puts the link in place of the account's earlier one. */
  void replace(ResetLink link);

  Optional<ResetLink> find(TokenHash hash);

  /**
   * Takes the link away and answers whose it was, to one caller only; empty when it is gone or
   * expired.
   */
  Optional<AccountId> spend(TokenHash hash, Instant now);

  int removeExpired(Instant now);
}
