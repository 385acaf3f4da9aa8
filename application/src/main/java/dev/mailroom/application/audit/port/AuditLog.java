package dev.mailroom.application.audit.port;

import dev.mailroom.domain.audit.AuditEntry;

/** Keeps what was done, in the transaction that does it. */
public interface AuditLog {

  void record(AuditEntry entry);
}
