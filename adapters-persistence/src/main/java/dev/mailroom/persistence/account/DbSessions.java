package dev.mailroom.persistence.account;

import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Sessions} in the table {@code sessions}. */
public final class DbSessions implements Sessions {
  private final Database database;

  public DbSessions(Database database) {
    this.database = database;
  }

  @Override
  public void add(Session session, TokenHash token) {
    database
        .sql(
            """
            INSERT INTO sessions (id, account_id, token_hash, ip, user_agent, remembered,
              created_at, last_seen_at)
            VALUES (CAST(:id AS uuid), CAST(:account AS uuid), :token, :ip, :user_agent,
              :remembered, :created_at, :last_seen_at)
            """)
        .with("id", session.id().value())
        .with("account", session.account().value())
        .with("token", token.hex())
        .with("ip", session.client().ip())
        .with("user_agent", session.client().userAgent())
        .with("remembered", session.remembered())
        .with("created_at", session.createdAt())
        .with("last_seen_at", session.lastSeenAt())
        .write();
  }

  @Override
  public Optional<Session> find(TokenHash token) {
    return database
        .sql("SELECT * FROM sessions WHERE token_hash = :token")
        .with("token", token.hex())
        .first(DbSessions::session);
  }

  @Override
  public void recordSeen(SessionId id, Instant at) {
    database
        .sql("UPDATE sessions SET last_seen_at = :at WHERE id = CAST(:id AS uuid)")
        .with("id", id.value())
        .with("at", at)
        .write();
  }

  @Override
  public boolean remove(AccountId owner, SessionId id) {
    return database
            .sql(
                """
                DELETE FROM sessions
                WHERE id = CAST(:id AS uuid) AND account_id = CAST(:owner AS uuid)
                """)
            .with("id", id.value())
            .with("owner", owner.value())
            .write()
        == 1;
  }

  @Override
  public void removeByToken(TokenHash token) {
    database
        .sql("DELETE FROM sessions WHERE token_hash = :token")
        .with("token", token.hex())
        .write();
  }

  @Override
  public int removeAll(AccountId owner, Optional<SessionId> kept) {
    return (int)
        database
            .sql(
                """
                DELETE FROM sessions
                WHERE account_id = CAST(:owner AS uuid)
                  AND id IS DISTINCT FROM CAST(:kept AS uuid)
                """)
            .with("owner", owner.value())
            .with("kept", kept.map(SessionId::value))
            .write();
  }

  @Override
  public List<Session> of(AccountId owner) {
    return database
        .sql(
            """
            SELECT * FROM sessions WHERE account_id = CAST(:owner AS uuid)
            ORDER BY last_seen_at DESC, id
            """)
        .with("owner", owner.value())
        .list(DbSessions::session);
  }

  @Override
  public int removeExpired(Instant now) {
    return (int)
        database
            .sql(
                """
                DELETE FROM sessions
                WHERE created_at <= :oldest_remembered
                  OR (NOT remembered AND created_at <= :oldest)
                  OR (NOT remembered AND last_seen_at <= :longest_idle)
                """)
            .with("oldest_remembered", now.minus(Session.REMEMBERED_LIMIT))
            .with("oldest", now.minus(Session.ABSOLUTE_LIMIT))
            .with("longest_idle", now.minus(Session.IDLE_LIMIT))
            .write();
  }

  private static Session session(Row row) {
    return new Session(
        new SessionId(row.id("id")),
        new AccountId(row.id("account_id")),
        new Client(row.text("ip"), row.text("user_agent")),
        row.flag("remembered"),
        row.instant("created_at"),
        row.instant("last_seen_at"));
  }
}
