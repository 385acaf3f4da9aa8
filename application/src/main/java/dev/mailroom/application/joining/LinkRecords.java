package dev.mailroom.application.joining;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.company.Role;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.LinkTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What is remembered of the ways into a company, and of who came by them. */
final class LinkRecords {

  private LinkRecords() {}

  static AuditEntry of(Account actor, AuditAction action, InviteLink link, Instant at) {
    return entry(actor, action, link.id().value(), company(link.company()), at);
  }

  static AuditEntry change(Account actor, InviteLink before, LinkTerms after, Instant at) {
    var fields = new ArrayList<>(company(before.company()));
    fields.addAll(changed(before.terms(), after));
    return entry(actor, AuditAction.INVITE_LINK_CHANGED, before.id().value(), fields, at);
  }

  static AuditEntry joined(Account who, InviteLink link, Instant at) {
    var fields = List.of("company " + link.company().value(), "role " + word(link.terms().role()));
    return entry(who, AuditAction.JOINED_BY_LINK, link.id().value(), fields, at);
  }

  /** About a company itself. */
  static AuditEntry about(CompanyId company, AuditAction action, Account actor, Instant at) {
    return AuditEntry.by(actor.id().value(), action, company.value(), at);
  }

  private static AuditEntry entry(
      Account actor, AuditAction action, UUID subject, List<String> fields, Instant at) {
    return new AuditEntry(
        at, Optional.of(actor.id().value()), action, Optional.of(subject), fields);
  }

  private static List<String> changed(LinkTerms before, LinkTerms after) {
    var changed = new ArrayList<String>();
    if (before.role() != after.role()) {
      changed.add("role " + word(before.role()) + " to " + word(after.role()));
    }
    if (!before.domains().equals(after.domains())) {
      changed.add("allowed domains");
    }
    if (!before.expiresAt().equals(after.expiresAt())) {
      changed.add("last day");
    }
    if (!before.maxUses().equals(after.maxUses())) {
      changed.add("maximum uses");
    }
    return changed;
  }

  private static List<String> company(CompanyId company) {
    return List.of("company " + company.value());
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
