package dev.mailroom.web.admin.account;

import dev.mailroom.application.account.ChangeAccountStatus;
import dev.mailroom.application.account.ChangeSiteRole;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.AccountStatus;
import dev.mailroom.domain.account.SiteRole;

/** Asks the right use case for each action. */
public final class AccountChanges {

  private final ChangeSiteRole roles;
  private final ChangeAccountStatus statuses;

  public AccountChanges(ChangeSiteRole roles, ChangeAccountStatus statuses) {
    this.roles = roles;
    this.statuses = statuses;
  }

  /** What both use cases can answer. */
  enum Outcome {
    DONE,
    LAST_ADMINISTRATOR,
    UNKNOWN
  }

  Outcome make(AccountAction action, AccountId actor, AccountId account) {
    return switch (action) {
      case PROMOTE -> role(new ChangeSiteRole.Command(actor, account, SiteRole.ADMINISTRATOR));
      case DEMOTE -> role(new ChangeSiteRole.Command(actor, account, SiteRole.PERSON));
      case DISABLE ->
          status(new ChangeAccountStatus.Command(actor, account, AccountStatus.DISABLED));
      case ENABLE -> status(new ChangeAccountStatus.Command(actor, account, AccountStatus.ACTIVE));
    };
  }

  private Outcome role(ChangeSiteRole.Command command) {
    return switch (roles.change(command)) {
      case ChangeSiteRole.Result.Changed() -> Outcome.DONE;
      case ChangeSiteRole.Result.LastAdministrator() -> Outcome.LAST_ADMINISTRATOR;
      case ChangeSiteRole.Result.UnknownAccount() -> Outcome.UNKNOWN;
    };
  }

  private Outcome status(ChangeAccountStatus.Command command) {
    return switch (statuses.change(command)) {
      case ChangeAccountStatus.Result.Changed() -> Outcome.DONE;
      case ChangeAccountStatus.Result.LastAdministrator() -> Outcome.LAST_ADMINISTRATOR;
      case ChangeAccountStatus.Result.UnknownAccount() -> Outcome.UNKNOWN;
    };
  }
}
