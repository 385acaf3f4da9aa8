package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** {@link RevokeSessions}. */
public final class RevokeSessionsUseCase implements RevokeSessions {

  private final Transactions transactions;
  private final Sessions sessions;
  private final AuditLog audit;
  private final InstantSource clock;

  public RevokeSessionsUseCase(
      Transactions transactions, Sessions sessions, AuditLog audit, InstantSource clock) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result revoke(AccountId owner, SessionId session) {
    return transactions.inTransaction(() -> {
      if (!sessions.remove(owner, session)) {
        return new Result.UnknownSession();
      }
      record(owner, session.value());
      return new Result.Revoked();
    });
  }

  @Override
  public int revokeOthers(AccountId owner, SessionId current) {
    return transactions.inTransaction(() -> {
      int ended = sessions.removeAll(owner, Optional.of(current));
      if (ended > 0) {
        record(owner, owner.value());
      }
      return ended;
    });
  }

  private void record(AccountId owner, UUID subject) {
    audit.record(
        AuditEntry.by(owner.value(), AuditAction.SESSION_REVOKED, subject, clock.instant()));
  }
}
