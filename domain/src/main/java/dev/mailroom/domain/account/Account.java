package dev.mailroom.domain.account;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.Instant;
import java.util.Optional;

/** A person who can log in: by one address and one password. */
public record Account(
    AccountId id,
    EmailAddress email,
    PersonName name,
    PasswordHash password,
    SiteRole siteRole,
    AccountStatus status,
    Instant createdAt,
    Optional<Instant> lastSeenAt,
    Preferences preferences) {

  /** An account that follows the site in language and time zone. */
  public Account(
      AccountId id,
      EmailAddress email,
      PersonName name,
      PasswordHash password,
      SiteRole siteRole,
      AccountStatus status,
      Instant createdAt,
      Optional<Instant> lastSeenAt) {
    this(id, email, name, password, siteRole, status, createdAt, lastSeenAt, Preferences.NONE);
  }

  public boolean isSiteAdministrator() {
    return siteRole == SiteRole.ADMINISTRATOR && isActive();
  }

  public boolean isActive() {
    return status == AccountStatus.ACTIVE;
  }

  public boolean isDeleted() {
    return status == AccountStatus.DELETED;
  }

  /**
   * What is left of a deleted account: nothing that says whose it was. The address is one that no
   * mail reaches ({@code .invalid}, RFC 2606, 2), and no password matches the hash.
   */
  public Account deleted() {
    return new Account(
        id,
        EmailAddress.of("deleted-" + id.value() + "@deleted.invalid"),
        new PersonName("Deleted person"),
        new PasswordHash("deleted"),
        SiteRole.PERSON,
        AccountStatus.DELETED,
        createdAt,
        lastSeenAt);
  }

  public Account withEmail(EmailAddress changed) {
    return new Account(
        id, changed, name, password, siteRole, status, createdAt, lastSeenAt, preferences);
  }

  public Account withName(PersonName changed) {
    return new Account(
        id, email, changed, password, siteRole, status, createdAt, lastSeenAt, preferences);
  }

  public Account withPassword(PasswordHash replacement) {
    return new Account(
        id, email, name, replacement, siteRole, status, createdAt, lastSeenAt, preferences);
  }

  public Account withSiteRole(SiteRole role) {
    return new Account(id, email, name, password, role, status, createdAt, lastSeenAt, preferences);
  }

  public Account withStatus(AccountStatus changed) {
    return new Account(
        id, email, name, password, siteRole, changed, createdAt, lastSeenAt, preferences);
  }

  public Account withPreferences(Preferences chosen) {
    return new Account(id, email, name, password, siteRole, status, createdAt, lastSeenAt, chosen);
  }
}
