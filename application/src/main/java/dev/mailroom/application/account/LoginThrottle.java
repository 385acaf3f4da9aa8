package dev.mailroom.application.account;

import dev.mailroom.application.account.GuessLimit.Door;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.LoginDelay;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Counts wrong passwords by the address that was typed, whether anybody has it or not, and by the
 * network they come from; call inside a transaction.
 */
public final class LoginThrottle {

  private final GuessLimit limit;

  public LoginThrottle(GuessLimit limit) {
    this.limit = limit;
  }

  /** Zero and the try counted, or the time to wait; {@code email} is empty when it is none. */
  public Duration admit(Optional<EmailAddress> email, Client client, Instant now) {
    var doors = Stream.concat(email.map(LoginThrottle::door).stream(), Stream.of(door(client)));
    return limit.admit(doors.toList(), now);
  }

  /** The try was no failure: the account starts afresh, its network has one failure fewer. */
  public void succeeded(EmailAddress email, Client client, Instant triedAt) {
    forget(email);
    limit.forget(door(client), triedAt);
  }

  /** The account has a new password: old failures say nothing any more. */
  public void forget(EmailAddress email) {
    limit.forget(door(email));
  }

  private static Door door(EmailAddress email) {
    return new Door("login:address:" + email.value(), LoginDelay.PER_ACCOUNT);
  }

  private static Door door(Client client) {
    return new Door("login:network:" + client.network(), LoginDelay.PER_CLIENT);
  }
}
