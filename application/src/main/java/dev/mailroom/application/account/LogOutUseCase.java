package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.domain.token.SecretToken;

/** {@link LogOut}. */
public final class LogOutUseCase implements LogOut {

  private final Transactions transactions;
  private final Sessions sessions;

  public LogOutUseCase(Transactions transactions, Sessions sessions) {
    this.transactions = transactions;
    this.sessions = sessions;
  }

  @Override
  public void logOut(SecretToken session) {
    transactions.inTransaction(() -> sessions.removeByToken(session.hash()));
  }
}
