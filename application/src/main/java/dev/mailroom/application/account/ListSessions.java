package dev.mailroom.application.account;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Session;
import java.util.List;

/** The live sessions of one account, last used first. */
public interface ListSessions {

  List<Session> sessionsOf(AccountId account);
}
