package dev.mailroom.persistence.joining;

import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import dev.mailroom.persistence.crypto.Field;
import dev.mailroom.persistence.crypto.FieldCipher;
import dev.mailroom.persistence.crypto.Sealed;
import java.time.Instant;
import java.util.Optional;

/** {@link InviteLinks} in the table {@code invite_links}. */
public final class DbInviteLinks implements InviteLinks {
  private static final String SELECT =
      "SELECT *, array_to_string(domains, ' ') AS domain_list FROM invite_links ";

  private final Database database;
  private final FieldCipher cipher;

  public DbInviteLinks(Database database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public boolean add(InviteLink link, SecretToken secret) {
    Sealed box = cipher.seal(tokenOf(link.id()), secret.encoded());
    var sql =
        database.sql(
            """
            INSERT INTO invite_links (id, company_id, maker, token_hash, token, token_key, role,
              domains, expires_at, max_uses, uses, last_used_at, created_at)
            VALUES (CAST(:id AS uuid), CAST(:company AS uuid), CAST(:maker AS uuid), :hash, :token,
              :key, :role, CAST(:domains AS text[]), CAST(:expires_at AS timestamptz),
              CAST(:max_uses AS integer), :uses, CAST(:last_used_at AS timestamptz), :created_at)
            ON CONFLICT (company_id) WHERE closed_at IS NULL DO NOTHING
            """);
    return InviteLinkRows.lasting(InviteLinkRows.changing(sql, link), link)
            .with("token", box.box())
            .with("key", box.keyId())
            .write()
        == 1;
  }

  @Override
  public Optional<InviteLink> find(InviteLinkId id) {
    return one("WHERE id = CAST(:value AS uuid)", id.value());
  }

  @Override
  public Optional<InviteLink> findOpen(CompanyId company) {
    return one("WHERE company_id = CAST(:value AS uuid) AND closed_at IS NULL", company.value());
  }

  @Override
  public Optional<InviteLink> findByToken(TokenHash token) {
    return one("WHERE token_hash = :value", token.hex());
  }

  private Optional<InviteLink> one(String condition, Object value) {
    return database.sql(SELECT + condition).with("value", value).first(InviteLinkRows::link);
  }

  @Override
  public Optional<SecretToken> secretOf(InviteLinkId id) {
    return database
        .sql(
            """
            SELECT token, token_key FROM invite_links
            WHERE id = CAST(:id AS uuid) AND token IS NOT NULL
            """)
        .with("id", id.value())
        .first(row -> secret(id, row));
  }

  private SecretToken secret(InviteLinkId id, Row row) {
    var box = new Sealed(row.text("token_key"), row.bytes("token"));
    return SecretToken.parse(cipher.openText(tokenOf(id), box)).orElseThrow();
  }

  @Override
  public void update(InviteLink link) {
    Sql sql =
        database.sql(
            """
            UPDATE invite_links SET maker = CAST(:maker AS uuid), role = :role,
              domains = CAST(:domains AS text[]), expires_at = CAST(:expires_at AS timestamptz),
              max_uses = CAST(:max_uses AS integer), closed_at = CAST(:closed_at AS timestamptz),
              token = CASE WHEN CAST(:closed_at AS timestamptz) IS NULL THEN token END,
              token_key = CASE WHEN CAST(:closed_at AS timestamptz) IS NULL THEN token_key END
            WHERE id = CAST(:id AS uuid)
            """);
    InviteLinkRows.changing(sql, link).with("closed_at", link.closedAt()).write();
  }

  /** One statement, so that of a hundred at once no more are counted than the link lets in. */
  @Override
  public boolean use(InviteLinkId id, Instant now) {
    return database
            .sql(
                """
                UPDATE invite_links SET uses = uses + 1, last_used_at = :now
                WHERE id = CAST(:id AS uuid) AND closed_at IS NULL
                  AND (expires_at IS NULL OR expires_at > :now)
                  AND (max_uses IS NULL OR uses < max_uses)
                """)
            .with("id", id.value())
            .with("now", now)
            .write()
        == 1;
  }

  @Override
  public int removeClosedBefore(Instant time) {
    return (int)
        database.sql("DELETE FROM invite_links WHERE closed_at < :time").with("time", time).write();
  }

  private static Field tokenOf(InviteLinkId id) {
    return Field.of("invite_links", id.value(), "token");
  }
}
