package dev.mailroom.persistence.invitation;

import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.invitation.InvitationId;
import dev.mailroom.domain.invitation.Standing;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link Invitations} in the table {@code invitations}. */
public final class DbInvitations implements Invitations {
  private final Database database;
  private final InvitationPages pages;

  public DbInvitations(Database database) {
    this.database = database;
    this.pages = new InvitationPages(database);
  }

  @Override
  public boolean add(Invitation invitation) {
    var sql =
        database.sql(
            """
            INSERT INTO invitations (id, company_id, inviter, email, name, role, message,
              token_hash, email_id, sent_at, expires_at, state, reminded, closed_at, created_at)
            VALUES (CAST(:id AS uuid), CAST(:company AS uuid), CAST(:inviter AS uuid), :email,
              CAST(:name AS text), :role, CAST(:message AS text), :token, CAST(:email_id AS uuid),
              :sent_at, :expires_at, :state, :reminded, CAST(:closed_at AS timestamptz),
              :created_at)
            ON CONFLICT (company_id, email) WHERE state = 'pending' DO NOTHING
            """);
    return InvitationRows.lasting(InvitationRows.changing(sql, invitation), invitation).write()
        == 1;
  }

  @Override
  public Optional<Invitation> find(CompanyId company, InvitationId id) {
    return one(company, id, "").first(InvitationRows::invitation);
  }

  @Override
  public Optional<Invitation> findForUpdate(CompanyId company, InvitationId id) {
    return one(company, id, " FOR UPDATE").lock(InvitationRows::invitation);
  }

  private Sql one(CompanyId company, InvitationId id, String lock) {
    return database
        .sql(
            """
            SELECT * FROM invitations
            WHERE company_id = CAST(:company AS uuid) AND id = CAST(:id AS uuid)\
            """
                + lock)
        .with("company", company.value())
        .with("id", id.value());
  }

  @Override
  public Optional<Invitation> findByToken(TokenHash token) {
    return database
        .sql("SELECT * FROM invitations WHERE token_hash = :token")
        .with("token", token.hex())
        .first(InvitationRows::invitation);
  }

  @Override
  public void update(Invitation invitation) {
    var sql =
        database.sql(
            """
            UPDATE invitations SET inviter = CAST(:inviter AS uuid), token_hash = :token,
              email_id = CAST(:email_id AS uuid), sent_at = :sent_at, expires_at = :expires_at,
              by_hand = :by_hand, state = :state, reminded = :reminded,
              closed_at = CAST(:closed_at AS timestamptz)
            WHERE id = CAST(:id AS uuid)
            """);
    InvitationRows.changing(sql, invitation).write();
  }

  /** One statement, so that of a hundred at once one gets the row and the others nothing. */
  @Override
  public Optional<Invitation> accept(TokenHash token, Instant now) {
    return database
        .sql(
            """
            UPDATE invitations SET state = 'accepted', closed_at = :now
            WHERE token_hash = :token AND state = 'pending' AND expires_at > :now
            RETURNING *
            """)
        .with("token", token.hex())
        .with("now", now)
        .writeReturning(InvitationRows::invitation)
        .stream()
        .findFirst();
  }

  @Override
  public Set<EmailAddress> openAmong(CompanyId company, Set<EmailAddress> addresses, Instant now) {
    return pending(
            """
            SELECT email FROM invitations
            WHERE company_id = CAST(:company AS uuid) AND state = 'pending' AND expires_at > :now
              AND email = ANY(CAST(:emails AS text[]))
            """,
            company,
            addresses,
            now)
        .list(row -> new EmailAddress(row.text("email")))
        .stream()
        .collect(Collectors.toSet());
  }

  @Override
  public void removeExpiredAmong(CompanyId company, Set<EmailAddress> addresses, Instant now) {
    pending(
            """
            DELETE FROM invitations
            WHERE company_id = CAST(:company AS uuid) AND state = 'pending' AND expires_at <= :now
              AND email = ANY(CAST(:emails AS text[]))
            """,
            company,
            addresses,
            now)
        .write();
  }

  private Sql pending(
      String statement, CompanyId company, Set<EmailAddress> addresses, Instant now) {
    return database
        .sql(statement)
        .with("company", company.value())
        .with("now", now)
        .with("emails", addresses.stream().map(EmailAddress::value).toList());
  }

  @Override
  public List<Invitation> page(Filter filter, Optional<InvitationId> after, int size) {
    return pages.page(filter, after, size);
  }

  @Override
  public Map<Standing, Long> count(Filter filter) {
    return pages.count(filter);
  }

  /** Rows that another process is at are left to it. */
  @Override
  public Optional<Invitation> takeForReminder(Instant now) {
    return database
        .sql(
            """
            UPDATE invitations SET reminded = true WHERE id = (
              SELECT id FROM invitations
              WHERE state = 'pending' AND NOT reminded
                AND expires_at > :now AND expires_at <= :soon
              ORDER BY expires_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """)
        .with("now", now)
        .with("soon", now.plus(Invitation.REMINDER_BEFORE))
        .writeReturning(InvitationRows::invitation)
        .stream()
        .findFirst();
  }

  @Override
  public int removeClosedBefore(Instant time) {
    return (int)
        database
            .sql(
                """
                DELETE FROM invitations
                WHERE closed_at < :time OR (state = 'pending' AND expires_at < :time)
                """)
            .with("time", time)
            .write();
  }
}
