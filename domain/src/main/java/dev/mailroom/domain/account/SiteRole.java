package dev.mailroom.domain.account;

/** What an account may do outside any company. */
public enum SiteRole {
  /** Opens the Admin Panel. */
  ADMINISTRATOR,
  PERSON
}
