package dev.mailroom.application.passwordreset;

import dev.mailroom.domain.address.EmailAddress;

/** Says whether a reset link still works, and changes nothing: link scanners look too. */
public interface ViewResetLink {

  /** {@code token} as it stands in the link. */
  Result view(String token);

  sealed interface Result {
    /** Whose password it may replace: whoever holds the link got it in that mailbox. */
    record Live(EmailAddress address) implements Result {}

    /** Expired, used, replaced by a newer one, never issued, or of an account that is disabled. */
    record Dead() implements Result {}
  }
}
