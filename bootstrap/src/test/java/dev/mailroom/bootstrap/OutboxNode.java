package dev.mailroom.bootstrap;

import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.application.delivery.CommittedEmailEvents;
import dev.mailroom.application.delivery.Courier;
import dev.mailroom.application.delivery.DeliveryStore;
import dev.mailroom.application.delivery.Dispatcher;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.MessageWriter;
import dev.mailroom.application.delivery.Pace;
import dev.mailroom.application.delivery.Transports;
import dev.mailroom.application.delivery.port.FakeTransport;
import dev.mailroom.application.delivery.port.InMemoryFaults;
import dev.mailroom.application.mailsettings.CurrentSettings;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.RateLimit;
import dev.mailroom.domain.mailsettings.Security;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import dev.mailroom.domain.mailsettings.Timeouts;
import dev.mailroom.domain.mailsettings.TlsVersion;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.Site;
import dev.mailroom.mail.freemarker.FreemarkerEmailRenderer;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.DatabaseAddress;
import dev.mailroom.persistence.crypto.EnvironmentKeys;
import dev.mailroom.persistence.crypto.FieldCipher;
import dev.mailroom.persistence.crypto.KeyRing;
import dev.mailroom.persistence.delivery.DbOutbox;
import dev.mailroom.persistence.delivery.DbRouteHealthStore;
import dev.mailroom.persistence.delivery.DbSendAllowance;
import dev.mailroom.persistence.delivery.DbTestProgress;
import dev.mailroom.persistence.mailsettings.DbEmailSettingsStore;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** What one process is to the outbox: a dispatcher over a connection pool of its own. */
final class OutboxNode implements AutoCloseable {

  /** As an operator writes it into MAILROOM_MASTER_KEYS. */
  static final String MASTER_KEY = "ab".repeat(32);

  static final EmailAddress SENDER = EmailAddress.of("no-reply@example.com");

  private static final EmailAddress BEN = EmailAddress.of("ben@example.com");
  private static final Site SITE = new Site("https://mail.example.com", ZoneOffset.UTC);
  private static final EmailSettings SETTINGS =
      new EmailSettings(
          Mailbox.of("Nexus Dynamics", SENDER),
          new SmtpRoute(
              "smtp.example.com",
              587,
              Optional.empty(),
              Optional.empty(),
              Security.REQUIRED_STARTTLS,
              Timeouts.DEFAULT,
              Set.of(TlsVersion.values()),
              Optional.empty()),
          RateLimit.NONE);
  private static final Pace PACE =
      new Pace(
          4,
          Duration.ofSeconds(60),
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          Duration.ofMillis(4),
          100);

  private final InstantSource clock;
  private final Database database;
  private final FieldCipher cipher =
      new FieldCipher(new KeyRing(EnvironmentKeys.parse(MASTER_KEY)));
  private final CommittedEmailEvents events;
  private final DbOutbox outbox;
  private final SystemTokens tokens;
  private final InMemoryFaults faults = new InMemoryFaults();
  private final Dispatcher dispatcher;

  OutboxNode(DatabaseAddress address, CountingTransport transport, InstantSource clock) {
    this.clock = clock;
    this.database = Database.open(address);
    this.events = new CommittedEmailEvents(_ -> {}, database);
    this.outbox = new DbOutbox(database, cipher, () -> {});
    this.tokens = new SystemTokens(clock);
    this.dispatcher =
        new Dispatcher(
            new DeliveryStore(
                database,
                outbox,
                new DbRouteHealthStore(database),
                new DbSendAllowance(database),
                events),
            courier(transport),
            new CurrentSettings(
                new DbEmailSettingsStore(database, cipher), () -> Optional.of(SETTINGS)),
            faults,
            clock,
            PACE);
  }

  void start() {
    dispatcher.start();
  }

  void queue(int count) {
    for (int i = 0; i < count; i++) {
      queue();
    }
  }

  /** Accepts that many in one transaction. */
  void queueAll(int count) {
    var queue = new EmailQueue(outbox, events, tokens, clock);
    var content = new EmailContent.AccountDisabled(new PersonName("Ben"), BEN, clock.instant());
    var mails =
        Collections.nCopies(
            count, new EmailQueue.Addressed(content, BEN, Reader.OF_THE_SITE, Optional.empty()));
    database.inTransaction(() -> queue.queueAll(mails));
  }

  /** Accepts one mail; it is ours to deliver from then on. */
  EmailId queue() {
    var queue = new EmailQueue(outbox, events, tokens, clock);
    var content = new EmailContent.AccountDisabled(new PersonName("Ben"), BEN, clock.instant());
    return database.inTransaction(() -> queue.queue(content, BEN));
  }

  /** Faults of our own that were told. */
  InMemoryFaults faults() {
    return faults;
  }

  @Override
  public void close() {
    dispatcher.close(Duration.ofSeconds(5));
    database.close();
  }

  private Courier courier(CountingTransport transport) {
    return new Courier(
        new MessageWriter(new FreemarkerEmailRenderer(), SITE),
        new Transports(transport, new FakeTransport<>(new InMemoryTransactions())),
        new DbTestProgress(database),
        tokens,
        faults,
        clock);
  }
}
