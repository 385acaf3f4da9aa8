package dev.mailroom.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One act worth remembering: who, what, to what, which fields; never the value of a secret.
 *
 * @param actor the account that acted; empty for the system and the command line
 * @param subject the id of what was acted on; empty for the site itself
 */
public record AuditEntry(
    Instant at,
    Optional<UUID> actor,
    AuditAction action,
    Optional<UUID> subject,
    List<String> fields) {

  public AuditEntry {
    fields = List.copyOf(fields);
  }

  /** What an account did to something. */
  public static AuditEntry by(UUID actor, AuditAction action, UUID subject, Instant at) {
    return new AuditEntry(at, Optional.of(actor), action, Optional.of(subject), List.of());
  }

  /** What was done from the machine's own side. */
  public static AuditEntry bySystem(AuditAction action, UUID subject, Instant at) {
    return new AuditEntry(at, Optional.empty(), action, Optional.of(subject), List.of());
  }
}
