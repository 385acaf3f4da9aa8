package dev.mailroom.web.company;

import dev.mailroom.application.company.ChangeMemberRole;
import dev.mailroom.application.company.RemoveMember;
import dev.mailroom.application.company.RestoreMember;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.Role;

/** Asks the right use case for each act, which all answer alike. */
public final class PersonChanges {

  private final ChangeMemberRole changeRole;
  private final RemoveMember remove;
  private final RestoreMember restore;

  public PersonChanges(ChangeMemberRole changeRole, RemoveMember remove, RestoreMember restore) {
    this.changeRole = changeRole;
    this.remove = remove;
    this.restore = restore;
  }

  /** What the use cases can answer. */
  enum Outcome {
    DONE,
    LAST_OWNER,
    NOT_FOUND
  }

  /** Who acts on whom, where. */
  record Whom(AccountId actor, String slug, AccountId person) {}

  Outcome changeRole(Whom whom, Role role) {
    var command = new ChangeMemberRole.Command(whom.actor(), whom.slug(), whom.person(), role);
    return switch (changeRole.change(command)) {
      case ChangeMemberRole.Result.Changed() -> Outcome.DONE;
      case ChangeMemberRole.Result.LastOwner() -> Outcome.LAST_OWNER;
      case ChangeMemberRole.Result.NotFound() -> Outcome.NOT_FOUND;
    };
  }

  Outcome remove(Whom whom) {
    var command = new RemoveMember.Command(whom.actor(), whom.slug(), whom.person());
    return switch (remove.remove(command)) {
      case RemoveMember.Result.Removed() -> Outcome.DONE;
      case RemoveMember.Result.LastOwner() -> Outcome.LAST_OWNER;
      case RemoveMember.Result.NotFound() -> Outcome.NOT_FOUND;
    };
  }

  Outcome restore(Whom whom) {
    var command = new RestoreMember.Command(whom.actor(), whom.slug(), whom.person());
    return switch (restore.restore(command)) {
      case RestoreMember.Result.Restored() -> Outcome.DONE;
      case RestoreMember.Result.NotFound() -> Outcome.NOT_FOUND;
    };
  }
}
