package dev.mailroom.web.admin.account;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.SiteRole;
import dev.mailroom.web.http.Flash;
import java.util.Arrays;
import java.util.Optional;

/** What an administrator can do to an account, each asked for before it happens. */
enum AccountAction {
  PROMOTE("promote", "Promote", Flash.ACCOUNT_PROMOTED),
  DEMOTE("demote", "Demote", Flash.ACCOUNT_DEMOTED),
  DISABLE("disable", "Disable account", Flash.ACCOUNT_DISABLED),
  ENABLE("enable", "Enable account", Flash.ACCOUNT_ENABLED);

  private final String key;
  private final String label;
  private final Flash done;

  AccountAction(String key, String label, Flash done) {
    this.key = key;
    this.label = label;
    this.done = done;
  }

  static Optional<AccountAction> ofKey(String key) {
    return Arrays.stream(values()).filter(action -> action.key.equals(key)).findFirst();
  }

  /** Whether it would change anything. */
  boolean fits(Account account) {
    boolean administrator = account.siteRole() == SiteRole.ADMINISTRATOR;
    return switch (this) {
      case PROMOTE -> account.isActive() && !administrator;
      case DEMOTE -> account.isActive() && administrator;
      case DISABLE -> account.isActive();
      case ENABLE -> !account.isActive();
    };
  }

  boolean isHarmful() {
    return this == DEMOTE || this == DISABLE;
  }

  String key() {
    return key;
  }

  String label() {
    return label;
  }

  Flash done() {
    return done;
  }
}
