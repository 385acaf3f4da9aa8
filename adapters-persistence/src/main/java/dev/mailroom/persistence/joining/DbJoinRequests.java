package dev.mailroom.persistence.joining;

import dev.mailroom.application.joining.port.JoinRequests;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.joining.JoinRequest;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import java.time.Instant;
import java.util.Optional;

/** {@link JoinRequests} in the table {@code join_requests}. */
public final class DbJoinRequests implements JoinRequests {
  private final Database database;

  public DbJoinRequests(Database database) {
    this.database = database;
  }

  @Override
  public void replace(JoinRequest request) {
    database
        .sql(
            """
            INSERT INTO join_requests (link_id, email, token_hash, expires_at, used)
            VALUES (CAST(:link AS uuid), :email, :token, :expires_at, :used)
            ON CONFLICT (link_id, email) DO UPDATE
              SET token_hash = :token, expires_at = :expires_at, used = :used
            """)
        .with("link", request.link().value())
        .with("email", request.email().value())
        .with("token", request.token().hex())
        .with("expires_at", request.expiresAt())
        .with("used", request.used())
        .write();
  }

  @Override
  public Optional<JoinRequest> find(TokenHash token) {
    return database
        .sql("SELECT * FROM join_requests WHERE token_hash = :token")
        .with("token", token.hex())
        .first(DbJoinRequests::request);
  }

  /** One statement, so that of a hundred at once one gets the row and the others nothing. */
  @Override
  public Optional<JoinRequest> spend(TokenHash token, Instant now) {
    return database
        .sql(
            """
            UPDATE join_requests SET used = true
            WHERE token_hash = :token AND NOT used AND expires_at > :now
            RETURNING *
            """)
        .with("token", token.hex())
        .with("now", now)
        .writeReturning(DbJoinRequests::request)
        .stream()
        .findFirst();
  }

  @Override
  public int removeEndedBefore(Instant time) {
    return (int)
        database
            .sql("DELETE FROM join_requests WHERE expires_at < :time")
            .with("time", time)
            .write();
  }

  private static JoinRequest request(Row row) {
    return new JoinRequest(
        new TokenHash(row.text("token_hash")),
        new InviteLinkId(row.id("link_id")),
        new EmailAddress(row.text("email")),
        row.instant("expires_at"),
        row.flag("used"));
  }
}
