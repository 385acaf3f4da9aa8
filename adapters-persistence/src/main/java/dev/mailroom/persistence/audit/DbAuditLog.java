package dev.mailroom.persistence.audit;

import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.persistence.Database;

/** {@link AuditLog} in the table {@code audit_log}, which nothing here changes or empties. */
public final class DbAuditLog implements AuditLog {
  private final Database database;

  public DbAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void record(AuditEntry entry) {
    database
        .sql(
            """
            INSERT INTO audit_log (at, actor, action, subject, fields)
            VALUES (:at, CAST(:actor AS uuid), :action, CAST(:subject AS uuid),
              CAST(:fields AS text[]))
            """)
        .with("at", entry.at())
        .with("actor", entry.actor())
        .with("action", entry.action())
        .with("subject", entry.subject())
        .with("fields", entry.fields())
        .write();
  }
}
