package dev.mailroom.application.account;

import dev.mailroom.domain.address.EmailAddress;

/** Says whether the link of a change of address still works; changes nothing. */
public interface ViewEmailChangeLink {

  /** {@code token} as it stands in the link. */
  Result view(String token);

  sealed interface Result {
    /** Whoever holds the link got it in the new mailbox. */
    record Live(EmailAddress oldAddress, EmailAddress newAddress) implements Result {}

    /** Expired, used, cancelled, replaced by a newer one, never issued, or of a closed account. */
    record Dead() implements Result {}
  }
}
