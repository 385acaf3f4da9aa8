package dev.mailroom.application.passwordreset.port;

import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reset requests not handled yet; the address is kept encrypted. */
public interface ResetRequests {

  /** Notes a request and wakes who handles them once the transaction commits. */
  void add(Pending request);

  /**
   * Takes up to {@code max} away, oldest first, skipping what is postponed beyond {@code now} and
   * what another process is taking.
   */
  List<Pending> take(int max, Instant now);

  /**
   * Keeps a request whose handling failed out of {@link #take} until then, so that it blocks no
   * other; its {@code at} stays. An unknown id is no error.
   */
  void postpone(UUID id, Instant until);

  /** One request as it was made. */
  record Pending(UUID id, EmailAddress email, Client client, Instant at) {}
}
