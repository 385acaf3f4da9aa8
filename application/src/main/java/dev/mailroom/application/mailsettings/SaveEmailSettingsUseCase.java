package dev.mailroom.application.mailsettings;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.mailsettings.SaveEmailSettings.Result.Contradictory;
import dev.mailroom.application.mailsettings.SaveEmailSettings.Result.Saved;
import dev.mailroom.application.mailsettings.port.EmailSettingsStore;
import dev.mailroom.application.mailsettings.port.SettingsListener;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.mailsettings.Contradictions;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.domain.mailsettings.SettingsChanges;
import dev.mailroom.domain.mailsettings.SettingsReading.Invalid;
import dev.mailroom.domain.mailsettings.SettingsReading.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Stores, audits and announces new settings, all or nothing. */
public final class SaveEmailSettingsUseCase implements SaveEmailSettings {

  private final Transactions transactions;
  private final SubmittedForms forms;
  private final EmailSettingsStore store;
  private final AuditLog audit;
  private final SettingsListener listener;
  private final InstantSource clock;

  public SaveEmailSettingsUseCase(
      Transactions transactions,
      SubmittedForms forms,
      EmailSettingsStore store,
      AuditLog audit,
      SettingsListener listener,
      InstantSource clock) {
    this.transactions = transactions;
    this.forms = forms;
    this.store = store;
    this.audit = audit;
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public Result save(Command command) {
    return transactions.inTransaction(() ->
        switch (forms.read(command.form())) {
          case Invalid(var problems) -> new Result.Invalid(problems);
          case Valid(var settings) -> save(settings, command);
        });
  }

  private Result save(EmailSettings settings, Command command) {
    var contradictions = Contradictions.in(settings.route());
    return contradictions.isEmpty() || command.despiteContradictions()
        ? new Saved(putInForce(settings, command.actor()))
        : new Contradictory(contradictions);
  }

  private int putInForce(EmailSettings settings, AccountId actor) {
    var before = store.find();
    var now = clock.instant();
    store.save(new SavedSettings(settings, now, secretSavedAt(settings, before, now)));
    audit.record(entry(before.map(SavedSettings::settings), settings, actor, now));
    return listener.settingsChanged();
  }

  /** A kept credential keeps its age. */
  private static Optional<Instant> secretSavedAt(
      EmailSettings settings, Optional<SavedSettings> before, Instant now) {
    var secret = settings.route().secret();
    return before
        .filter(saved -> saved.settings().route().secret().equals(secret))
        .map(SavedSettings::secretSavedAt)
        .orElseGet(() -> secret.map(_ -> now));
  }

  private static AuditEntry entry(
      Optional<EmailSettings> before, EmailSettings after, AccountId actor, Instant now) {
    return new AuditEntry(
        now,
        Optional.of(actor.value()),
        AuditAction.EMAIL_SETTINGS_SAVED,
        Optional.empty(),
        SettingsChanges.between(before, after).stream().map(Enum::name).toList());
  }
}
