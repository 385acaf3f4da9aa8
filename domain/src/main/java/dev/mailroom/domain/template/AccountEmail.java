package dev.mailroom.domain.template;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.Instant;

/** The mails about the address of an account, and about its end. */
public sealed interface AccountEmail extends EmailContent {

  /**
   * Asks the new address of an account whether it is its owner's; {@code link} holds the raw token.
   */
  record EmailChangeConfirm(
      PersonName name,
      EmailAddress oldAddress,
      EmailAddress newAddress,
      String link,
      Instant expiresAt)
      implements AccountEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.EMAIL_CHANGE_CONFIRM;
    }

    @Override
    public String toString() {
      return "EmailChangeConfirm[***]";
    }
  }

  /** Tells the present address that another was asked for, while that can still be stopped. */
  record EmailChangeRequested(
      PersonName name,
      EmailAddress account,
      String newAddressMasked,
      String accountLink,
      Instant requestedAt)
      implements AccountEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.EMAIL_CHANGE_REQUESTED;
    }
  }

  /**
   * Tells the former address that it was replaced; the new one is masked, for who reads this may be
   * a stranger by now.
   */
  record EmailChanged(
      PersonName name,
      EmailAddress oldAddress,
      String newAddressMasked,
      Instant changedAt,
      String helpLink)
      implements AccountEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.EMAIL_CHANGED;
    }
  }

  /** The last mail an account gets. */
  record AccountDeleted(PersonName name, EmailAddress account, Instant deletedAt)
      implements AccountEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.ACCOUNT_DELETED;
    }
  }
}
