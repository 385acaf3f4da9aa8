package dev.mailroom.domain.template;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.Instant;

/** The mails about a person's place in a company. A role is its lower-case code: "admin". */
public sealed interface CompanyEmail extends EmailContent {

  String company();

  /** Tells that somebody gave a person a place in a company. */
  record AddedToCompany(
      PersonName name,
      EmailAddress account,
      String company,
      String role,
      PersonName by,
      String link,
      Instant addedAt)
      implements CompanyEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.COMPANY_ADDED;
    }
  }

  /** Tells that somebody took it away. */
  record RemovedFromCompany(
      PersonName name, EmailAddress account, String company, PersonName by, Instant removedAt)
      implements CompanyEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.COMPANY_REMOVED;
    }
  }

  /** Tells that somebody changed it. */
  record RoleChanged(
      PersonName name,
      EmailAddress account,
      String company,
      String from,
      String to,
      PersonName by,
      String link,
      Instant changedAt)
      implements CompanyEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.ROLE_CHANGED;
    }
  }

  /**
   * Asks who joins by a company's own link whether the address is theirs; {@code link} holds the
   * raw token.
   */
  record JoinConfirm(EmailAddress recipient, String company, String link, Instant expiresAt)
      implements CompanyEmail {
    @Override
    public EmailKind kind() {
      return EmailKind.JOIN_CONFIRM;
    }

    @Override
    public String toString() {
      return "JoinConfirm[***]";
    }
  }
}
