package dev.mailroom.application.passwordreset;

import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.idempotency.CallKey;
import java.util.Optional;

/**
 * Takes note that somebody asked for a reset link. The same answer and the same work for every
 * address: one row is written, and what it leads to is decided later by {@link
 * HandleResetRequests}.
 */
public interface RequestPasswordReset {

  Result request(Command command);

  /** {@code email} as typed; {@code call}: the same call again is answered as before. */
  record Command(String email, Client client, Optional<CallKey> call) {

    /** By a form. */
    public Command(String email, Client client) {
      this(email, client, Optional.empty());
    }
  }

  sealed interface Result {
    /** {@code before}: by the same call, so that nothing happened now. */
    record Noted(EmailAddress email, boolean before) implements Result {}

    /** Not exactly one address. */
    record NotAnAddress() implements Result {}

    /** The key was used for another call. */
    record KeyReused() implements Result {}
  }
}
