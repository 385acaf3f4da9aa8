package dev.mailroom.application.audit.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import java.util.List;
import java.util.UUID;

/** {@link AuditLog} that a test can read. */
public final class InMemoryAuditLog implements AuditLog {

  private final InMemoryTable<UUID, AuditEntry> table;

  public InMemoryAuditLog(InMemoryTransactions transactions) {
    this.table = transactions.table();
  }

  @Override
  public void record(AuditEntry entry) {
    table.put(UUID.randomUUID(), entry);
  }

  public List<AuditEntry> entries() {
    return table.rows();
  }

  public List<AuditAction> actions() {
    return entries().stream().map(AuditEntry::action).toList();
  }
}
