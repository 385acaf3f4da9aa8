package dev.mailroom.persistence.joining;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.MailDomain;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.joining.DomainList;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.joining.LinkTerms;
import dev.mailroom.domain.joining.LinkUsage;
import dev.mailroom.domain.token.TokenHash;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.Sql;
import java.util.stream.Stream;

/** A row of {@code invite_links}, there and back. */
final class InviteLinkRows {

  private InviteLinkRows() {}

  static InviteLink link(Row row) {
    return new InviteLink(
        new InviteLinkId(row.id("id")),
        new InviteLink.Place(new CompanyId(row.id("company_id")), new AccountId(row.id("maker"))),
        new TokenHash(row.text("token_hash")),
        new LinkTerms(
            row.choice("role", Role.class),
            domains(row.text("domain_list")),
            row.optionalInstant("expires_at"),
            row.optionalCount("max_uses")),
        new LinkUsage(row.count("uses"), row.optionalInstant("last_used_at")),
        row.instant("created_at"),
        row.optionalInstant("closed_at"));
  }

  private static DomainList domains(String list) {
    return new DomainList(
        Stream.of(list.split(" "))
            .filter(domain -> !domain.isEmpty())
            .map(MailDomain::new)
            .toList());
  }

  /** Binds what managers change. */
  static Sql changing(Sql sql, InviteLink link) {
    var terms = link.terms();
    return sql.with("id", link.id().value())
        .with("maker", link.maker().value())
        .with("role", terms.role())
        .with("domains", terms.domains().domains().stream().map(MailDomain::value).toList())
        .with("expires_at", terms.expiresAt())
        .with("max_uses", terms.maxUses());
  }

  /** Binds what stays as it is, or changes by {@code use} alone. */
  static Sql lasting(Sql sql, InviteLink link) {
    return sql.with("company", link.company().value())
        .with("hash", link.token().hex())
        .with("uses", link.usage().count())
        .with("last_used_at", link.usage().lastAt())
        .with("created_at", link.createdAt());
  }
}
