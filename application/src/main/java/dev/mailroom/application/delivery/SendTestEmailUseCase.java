package dev.mailroom.application.delivery;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.delivery.SendTestEmail.Result.Invalid;
import dev.mailroom.application.delivery.SendTestEmail.Result.NotConfigured;
import dev.mailroom.application.delivery.SendTestEmail.Result.Queued;
import dev.mailroom.application.delivery.port.TestProgress;
import dev.mailroom.application.mailsettings.CurrentSettings;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.template.EmailContent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Queues the test where a reset would stand, and keeps watch over it. */
public final class SendTestEmailUseCase implements SendTestEmail {

  private final Transactions transactions;
  private final CurrentSettings settings;
  private final EmailQueue queue;
  private final TestProgress progress;
  private final AuditLog audit;
  private final InstantSource clock;

  public SendTestEmailUseCase(
      Transactions transactions,
      CurrentSettings settings,
      EmailQueue queue,
      TestProgress progress,
      AuditLog audit,
      InstantSource clock) {
    this.transactions = transactions;
    this.settings = settings;
    this.queue = queue;
    this.progress = progress;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Result send(Command command) {
    return settings
        .usable()
        .map(usable -> validated(command, usable))
        .orElseGet(NotConfigured::new);
  }

  private Result validated(Command command, EmailSettings usable) {
    var problems = TestEmailRules.problems(command);
    return problems.isEmpty()
        ? transactions.inTransaction(() -> queue(command, usable))
        : new Invalid(problems);
  }

  private Result queue(Command command, EmailSettings usable) {
    var route = usable.route().label();
    var content =
        new EmailContent.Test(
            command.subject().strip(),
            command.body().replace("\r\n", "\n").replace('\r', '\n').strip(),
            command.actor().name(),
            route,
            clock.instant());
    // who looks at a test is mostly who asked for it
    var reader = Reader.of(command.actor().preferences());
    var email = queue.queueAtHead(content, EmailAddress.of(command.recipient()), reader);
    progress.start(email, content.subject(), route);
    audit.record(
        new AuditEntry(
            clock.instant(),
            Optional.of(command.actor().id().value()),
            AuditAction.TEST_EMAIL_SENT,
            Optional.of(email.value()),
            List.of()));
    return new Queued(email);
  }
}
