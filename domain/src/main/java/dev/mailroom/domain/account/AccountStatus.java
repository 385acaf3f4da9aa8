package dev.mailroom.domain.account;

/** Whether an account can be used. */
public enum AccountStatus {
  ACTIVE,
  /** Cannot log in, gets no mail but the notice of it, and can be enabled again. */
  DISABLED
}
