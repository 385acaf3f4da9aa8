package dev.mailroom.application.company;

import dev.mailroom.application.company.PeopleRights.Actor;
import dev.mailroom.application.company.PeopleRights.Scene;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.company.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What is remembered of changes to a company's people: the person, and in which company. */
final class PeopleRecords {

  private PeopleRecords() {}

  static AuditEntry of(Scene scene, AuditAction action, Instant at, String... more) {
    return entry(scene.actor(), action, scene.person().id().value(), at, List.of(more));
  }

  /** What somebody did to the place they hold themselves. */
  static AuditEntry ofOneself(Actor actor, AuditAction action, Instant at) {
    return entry(actor, action, actor.account().id().value(), at, List.of());
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static AuditEntry entry(
      Actor actor, AuditAction action, UUID person, Instant at, List<String> more) {
    var fields = new ArrayList<String>();
    fields.add("company " + actor.company().id().value());
    fields.addAll(more);
    var who = Optional.of(actor.account().id().value());
    return new AuditEntry(at, who, action, Optional.of(person), fields);
  }
}
