package dev.mailroom.application.mailsettings;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.TestClock;
import dev.mailroom.application.audit.port.InMemoryAuditLog;
import dev.mailroom.application.mailsettings.SaveEmailSettings.Command;
import dev.mailroom.application.mailsettings.port.InMemoryEmailSettingsStore;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.EmailSettingsForm.Smtp;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The settings use cases in memory; Ada administers, and seven held mails wait for settings. */
final class SettingsOffice {

  static final AccountId ADA = new AccountId(new UUID(1, 1));
  static final int HELD = 7;

  final TestClock clock = new TestClock();
  final InMemoryTransactions transactions = new InMemoryTransactions();
  final InMemoryEmailSettingsStore panel = new InMemoryEmailSettingsStore(transactions);
  final InMemoryAuditLog audit = new InMemoryAuditLog(transactions);
  final AtomicReference<Optional<EmailSettings>> environment =
      new AtomicReference<>(Optional.empty());
  final AtomicInteger announced = new AtomicInteger();
  final CurrentSettings current = new CurrentSettings(panel, environment::get);
  final SubmittedForms forms =
      new SubmittedForms(text -> text.startsWith("-----BEGIN CERTIFICATE-----"), current);
  final SaveEmailSettings save =
      new SaveEmailSettingsUseCase(transactions, forms, panel, audit, this::settingsChanged, clock);
  final ClearEmailSecret clear = new ClearEmailSecretUseCase(transactions, panel, audit, clock);
  final ViewEmailSettings view = new ViewEmailSettingsUseCase(current);

  SaveEmailSettings.Result save(EmailSettingsForm form) {
    return save.save(new Command(ADA, form, false));
  }

  private int settingsChanged() {
    transactions.requireOpen();
    announced.incrementAndGet();
    return HELD;
  }

  static EmailSettingsForm smtp(String password) {
    return smtp("smtp.example.com", "587", password);
  }

  static EmailSettingsForm smtp(String host, String port, String password) {
    var server =
        new Smtp(host, port, "mailer", password, false, true, "10", "60", "60", true, true, "");
    return new EmailSettingsForm("no-reply@example.com", "Nexus", "smtp", "", server, "", "");
  }

  static EmailSettingsForm sendGrid(String apiKey) {
    var untouched = new Smtp("", "", "", "", false, false, "", "", "", false, false, "");
    return new EmailSettingsForm(
        "no-reply@example.com", "Nexus", "sendgrid", apiKey, untouched, "", "");
  }
}
