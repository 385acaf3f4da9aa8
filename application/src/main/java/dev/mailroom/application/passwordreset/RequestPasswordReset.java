package dev.mailroom.application.passwordreset;

import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;

/**
 * Takes note that somebody asked for a reset link. The same answer and the same work for every
 * address: one row is written, and what it leads to is decided later by {@link
 * HandleResetRequests}.
 */
public interface RequestPasswordReset {

  Result request(Command command);

  /** {@code email} as typed. */
  record Command(String email, Client client) {}

  sealed interface Result {
    record Noted(EmailAddress email) implements Result {}

    /** Not exactly one address. */
    record NotAnAddress() implements Result {}
  }
}
