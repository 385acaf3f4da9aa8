package dev.mailroom.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.TestClock;
import dev.mailroom.application.audit.port.InMemoryAuditLog;
import dev.mailroom.application.delivery.port.FakeTransport;
import dev.mailroom.application.delivery.port.InMemoryEmailEvents;
import dev.mailroom.application.delivery.port.InMemoryFaults;
import dev.mailroom.application.delivery.port.InMemoryOutbox;
import dev.mailroom.application.delivery.port.InMemoryRouteHealth;
import dev.mailroom.application.delivery.port.InMemorySendAllowance;
import dev.mailroom.application.delivery.port.InMemoryTestProgress;
import dev.mailroom.application.delivery.port.ShakyOutbox;
import dev.mailroom.application.mailsettings.CurrentSettings;
import dev.mailroom.application.mailsettings.port.InMemoryEmailSettingsStore;
import dev.mailroom.application.template.port.InMemoryRenderer;
import dev.mailroom.application.token.port.InMemoryTokens;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.RateLimit;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.domain.mailsettings.Secret;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.domain.mailsettings.SendGridRoute;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.domain.mailsettings.TlsVersion;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.Site;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Everything a mail passes on its way out, in memory, and a dispatcher in real threads. */
final class Postroom implements AutoCloseable {

  static final EmailAddress BEN = EmailAddress.of("ben@example.com");
  static final Site SITE = new Site("https://mail.example.com", ZoneOffset.UTC);
  static final SmtpRoute SERVER =
      new SmtpRoute(
          "smtp.example.com",
          587,
          Optional.of("mailer"),
          Optional.of(new Secret("hunter22")),
          Security.REQUIRED_STARTTLS,
          Timeouts.DEFAULT,
          Set.of(TlsVersion.values()),
          Optional.empty());
  static final EmailSettings SETTINGS =
      new EmailSettings(
          Mailbox.of("Nexus Dynamics", EmailAddress.of("no-reply@example.com")),
          SERVER,
          RateLimit.NONE);
  private static final Pace QUICK =
      new Pace(
          4,
          Duration.ofSeconds(60),
          Duration.ofMillis(20),
          Duration.ofSeconds(5),
          Duration.ofMillis(1),
          50);

  final TestClock clock = new TestClock();
  final InMemoryTransactions transactions = new InMemoryTransactions();
  final InMemoryTokens tokens = new InMemoryTokens();
  final InMemoryAuditLog audit = new InMemoryAuditLog(transactions);
  final InMemoryEmailSettingsStore panel = new InMemoryEmailSettingsStore(transactions);
  final CurrentSettings settings = new CurrentSettings(panel, Optional::empty);
  final InMemoryOutbox outbox = new InMemoryOutbox(transactions, clock, () -> {});
  final ShakyOutbox shaky = new ShakyOutbox(outbox);
  final InMemoryRouteHealth health = new InMemoryRouteHealth(transactions);
  final InMemoryEmailEvents events = new InMemoryEmailEvents();
  final InMemoryFaults faults = new InMemoryFaults();
  final InMemoryTestProgress progress = new InMemoryTestProgress(transactions, outbox);
  final FakeTransport<SmtpRoute> smtp = new FakeTransport<>(transactions);
  final FakeTransport<SendGridRoute> sendGrid = new FakeTransport<>(transactions);
  final Transports transports = new Transports(smtp, sendGrid);
  final CommittedEmailEvents committed = new CommittedEmailEvents(events, transactions);
  final DeliveryStore store =
      new DeliveryStore(
          transactions, shaky, health, new InMemorySendAllowance(transactions, clock), committed);
  final EmailQueue queue = new EmailQueue(shaky, committed, tokens, clock);
  final Courier courier =
      new Courier(
          new MessageWriter(new InMemoryRenderer(), SITE),
          transports,
          progress,
          tokens,
          faults,
          clock);
  final Dispatcher dispatcher = new Dispatcher(store, courier, settings, faults, clock, QUICK);

  /** Open for mail, with settings in force. */
  static Postroom open() {
    var postroom = new Postroom();
    postroom.configure(SETTINGS);
    postroom.dispatcher.start();
    return postroom;
  }

  void configure(EmailSettings chosen) {
    var saved = new SavedSettings(chosen, clock.instant(), Optional.empty());
    transactions.inTransaction(() -> panel.save(saved));
  }

  /** A mail of three days' patience. */
  EmailId queueNotice() {
    return queue(new EmailContent.AccountDisabled(new PersonName("Ben Ray"), BEN, clock.instant()));
  }

  /** A mail that lives half an hour. */
  EmailId queueReset() {
    return queue(
        new EmailContent.PasswordReset(
            new PersonName("Ben Ray"),
            BEN,
            SITE.link("/reset-password/secret"),
            clock.instant().plus(Duration.ofMinutes(30))));
  }

  EmailId queueTest() {
    return queueTest("Hello");
  }

  EmailId queueTest(String subject) {
    var content =
        new EmailContent.Test(
            subject, "Body", new PersonName("Ada Lovelace"), "smtp", clock.instant());
    return transactions.inTransaction(() -> {
      var id = queue.queueAtHead(content, BEN, Reader.OF_THE_SITE);
      progress.start(id, subject, "smtp");
      return id;
    });
  }

  EmailId queue(EmailContent content) {
    return transactions.inTransaction(() -> queue.queue(content, BEN));
  }

  void awaitState(EmailId email, EmailState state) {
    await()
        .alias(state.name())
        .pollInterval(Duration.ofMillis(2))
        .untilAsserted(() -> assertThat(outbox.state(email)).isEqualTo(state));
  }

  /** Long enough for several rounds, for what must not happen. */
  void letItRun() {
    await().pollDelay(Duration.ofMillis(120)).until(() -> true);
  }

  @Override
  public void close() {
    dispatcher.close(Duration.ofSeconds(2));
  }
}
