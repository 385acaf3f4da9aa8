package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Password;
import java.time.Duration;

/**
 * Sends a link to a new address and a notice to the present one, which stays in use until the link
 * is opened. The answer is the same whether or not the new address has an account already: then no
 * link is sent, and whoever asked learns nothing.
 */
public interface RequestEmailChange {

  Result request(Command command);

  /** {@code newAddress} as it was typed. */
  record Command(AccountId account, String newAddress, Password password, Client client) {}

  sealed interface Result {
    record Requested() implements Result {}

    record NotAnAddress() implements Result {}

    /** It is the account's address already. */
    record SameAddress() implements Result {}

    record WrongPassword() implements Result {}

    /** Too many wrong passwords. */
    record Throttled(Duration retryAfter) implements Result {}

    /** Too many changes asked for. */
    record TooMany(Duration retryAfter) implements Result {}
  }
}
