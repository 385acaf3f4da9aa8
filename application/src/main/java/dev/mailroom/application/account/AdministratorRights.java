package dev.mailroom.application.account;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import java.util.Optional;

/** Whom an administrator may act on, decided while nobody can change who administers. */
final class AdministratorRights {

  private final Accounts accounts;

  AdministratorRights(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The account to act on, held for update. */
  record Target(Account account, boolean isLastAdministrator) {}

  /**
   * Empty for an unknown or deleted account, and for an actor who is no administrator (any more).
   */
  Optional<Target> target(AccountId actor, AccountId account) {
    int administrators = accounts.countAdministratorsForUpdate();
    if (accounts.find(actor).filter(Account::isSiteAdministrator).isEmpty()) {
      return Optional.empty();
    }
    return accounts
        .findForUpdate(account)
        .filter(found -> !found.isDeleted())
        .map(found -> new Target(found, found.isSiteAdministrator() && administrators == 1));
  }
}
