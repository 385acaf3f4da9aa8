package dev.mailroom.application.account;

import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.token.SecretToken;
import java.time.Duration;
import java.util.Optional;

/** Opens a session. Unknown, disabled and wrong get the same answer after the same work. */
public interface LogIn {

  Result logIn(Command command);

  /**
   * What the login form holds.
   *
   * @param email as typed
   * @param device the browser's token from an earlier log-in; a browser without one is unknown, and
   *     the person is told by mail
   */
  record Command(
      String email,
      Password password,
      boolean remember,
      Client client,
      Optional<SecretToken> device) {}

  sealed interface Result {
    /** The raw tokens for the browser's cookies; only their hashes are kept. */
    record LoggedIn(SecretToken session, SecretToken device) implements Result {}

    record Refused() implements Result {}

    /** Too many wrong tries for this account or from this address. */
    record Throttled(Duration retryAfter) implements Result {}
  }
}
