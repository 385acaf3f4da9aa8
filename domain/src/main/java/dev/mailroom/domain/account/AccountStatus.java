package dev.mailroom.domain.account;

/** Whether an account can be used. */
public enum AccountStatus {
  ACTIVE,
  /** Cannot log in, gets no mail but the notice of it, and can be enabled again. */
  DISABLED,
  /** Given up by its person: an empty row that only history points at, for ever. */
  DELETED
}
