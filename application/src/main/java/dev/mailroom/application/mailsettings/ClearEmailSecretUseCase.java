package dev.mailroom.application.mailsettings;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.mailsettings.ClearEmailSecret.Result.Cleared;
import dev.mailroom.application.mailsettings.ClearEmailSecret.Result.NothingStored;
import dev.mailroom.application.mailsettings.port.EmailSettingsStore;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.domain.mailsettings.SettingsChanges;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps the settings and drops their credential. No listener is told: without a credential nothing
 * can leave, so there is nothing to let go.
 */
public final class ClearEmailSecretUseCase implements ClearEmailSecret {

  private final Transactions transactions;
  private final EmailSettingsStore store;
  private final AuditLog audit;
  private final InstantSource clock;

  public ClearEmailSecretUseCase(
      Transactions transactions, EmailSettingsStore store, AuditLog audit, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result clear(AccountId actor) {
    return transactions.inTransaction(() ->
        store
            .find()
            .map(SavedSettings::settings)
            .filter(settings -> settings.route().secret().isPresent())
            .<Result>map(settings -> clear(settings, actor))
            .orElseGet(NothingStored::new));
  }

  private Result clear(EmailSettings settings, AccountId actor) {
    var cleared =
        new EmailSettings(
            settings.sender(), settings.route().withoutSecret(), settings.rateLimit());
    var now = clock.instant();
    store.save(new SavedSettings(cleared, now, Optional.empty()));
    audit.record(
        new AuditEntry(
            now,
            Optional.of(actor.value()),
            AuditAction.EMAIL_SECRET_CLEARED,
            Optional.empty(),
            SettingsChanges.between(Optional.of(settings), cleared).stream()
                .map(Enum::name)
                .toList()));
    return new Cleared();
  }
}
