package dev.mailroom.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.Cast;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.FreshDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DbAuditLogTest {
  @RegisterExtension static final FreshDatabase FRESH = new FreshDatabase();
  private static final AuditEntry SAVED =
      new AuditEntry(
          Cast.NOW,
          Optional.of(Cast.id(1)),
          AuditAction.EMAIL_SETTINGS_SAVED,
          Optional.empty(),
          List.of("smtp_host", "a \"quoted\", {name}"));

  private final Database database = FRESH.database();
  private final DbAuditLog log = new DbAuditLog(database);

  @Test
  void who_did_what_and_which_fields_is_kept() {
    database.inTransaction(() -> log.record(SAVED));

    assertThat(lines())
        .containsExactly(
            Cast.id(1) + " email_settings_saved - {smtp_host,\"a \\\"quoted\\\", {name}\"}");
  }

  @Test
  void what_is_rolled_back_was_not_done() {
    assertThatThrownBy(() ->
            database.inTransaction(() -> {
              log.record(SAVED);
              throw new ArithmeticException("on purpose");
            }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(lines()).isEmpty();
  }

  @Test
  void every_action_can_be_kept() {
    for (AuditAction action : AuditAction.values()) {
      AuditEntry entry =
          new AuditEntry(Cast.NOW, Optional.empty(), action, Optional.of(Cast.id(2)), List.of());
      database.inTransaction(() -> log.record(entry));
    }

    assertThat(lines()).hasSameSizeAs(AuditAction.values());
  }

  private List<String> lines() {
    return database
        .sql(
            """
            SELECT coalesce(CAST(actor AS text), '-') || ' ' || action || ' '
              || coalesce(CAST(subject AS text), '-') || ' ' || CAST(fields AS text) AS line
            FROM audit_log ORDER BY id
            """)
        .list(row -> row.text("line"));
  }
}
