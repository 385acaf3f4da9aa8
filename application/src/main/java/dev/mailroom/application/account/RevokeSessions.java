package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.SessionId;

/** Ends a person's sessions elsewhere. */
public interface RevokeSessions {

  /** Ends one of the person's own sessions. */
  Result revoke(AccountId owner, SessionId session);

  /** Ends all of the person's sessions but the one in use; answers how many. */
  int revokeOthers(AccountId owner, SessionId current);

  sealed interface Result {
    record Revoked() implements Result {}

    /** No such session, or somebody else's. */
    record UnknownSession() implements Result {}
  }
}
