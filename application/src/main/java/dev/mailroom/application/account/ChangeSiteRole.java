package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.SiteRole;

/**
 * Makes an account a site administrator, or no longer one. At least one active administrator stays.
 */
public interface ChangeSiteRole {

  Result change(Command command);

  /** {@code actor} must be a site administrator when this runs, whatever the page believed. */
  record Command(AccountId actor, AccountId account, SiteRole role) {}

  sealed interface Result {
    record Changed() implements Result {}

    record LastAdministrator() implements Result {}

    /** No such account, or a disabled one, or the actor may not know. */
    record UnknownAccount() implements Result {}
  }
}
