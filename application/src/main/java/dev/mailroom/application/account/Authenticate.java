package dev.mailroom.application.account;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.token.SecretToken;
import java.util.Optional;

/**
 * Says who holds a session token; empty when it is unknown, expired, revoked or its account
 * disabled.
 */
public interface Authenticate {

  Optional<SignedIn> authenticate(SecretToken session);

  /** The person behind a request. */
  record SignedIn(Account account, Session session) {}
}
