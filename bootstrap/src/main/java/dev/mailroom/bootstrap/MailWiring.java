package dev.mailroom.bootstrap;

import dev.mailroom.application.delivery.CheckConnectionUseCase;
import dev.mailroom.application.delivery.Courier;
import dev.mailroom.application.delivery.Dispatcher;
import dev.mailroom.application.delivery.EmailAccountNotices;
import dev.mailroom.application.delivery.EmailCompanyNotices;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.FollowTestEmailUseCase;
import dev.mailroom.application.delivery.HeldMailRelease;
import dev.mailroom.application.delivery.MessageWriter;
import dev.mailroom.application.delivery.SendTestEmailUseCase;
import dev.mailroom.application.delivery.Transports;
import dev.mailroom.application.delivery.ViewDelivery;
import dev.mailroom.application.delivery.ViewDeliveryUseCase;
import dev.mailroom.application.delivery.WaitingAccountLinks;
import dev.mailroom.application.mailsettings.ClearEmailSecretUseCase;
import dev.mailroom.application.mailsettings.CurrentSettings;
import dev.mailroom.application.mailsettings.SaveEmailSettingsUseCase;
import dev.mailroom.application.mailsettings.SubmittedForms;
import dev.mailroom.application.mailsettings.ViewEmailSettingsUseCase;
import dev.mailroom.mail.freemarker.FreemarkerEmailRenderer;
import dev.mailroom.mail.sendgrid.SendGridTransport;
import dev.mailroom.mail.smtp.PemCertificates;
import dev.mailroom.mail.smtp.SmtpTransport;
import dev.mailroom.persistence.notify.Topic;
import dev.mailroom.web.WebUseCases.OfEmail;
import java.net.URI;
import java.util.Optional;

/** How mail leaves: settings, queue, dispatcher, transports. */
final class MailWiring implements AutoCloseable {

  private final Stores stores;
  private final Surroundings surroundings;
  private final CurrentSettings settings;
  private final Tuning tuning;
  private final SmtpTransport smtp;
  private final SendGridTransport sendGrid;
  private final Transports transports;
  private final EmailQueue queue;
  private final Dispatcher dispatcher;

  MailWiring(Stores stores, Surroundings surroundings, Environment environment) {
    this.stores = stores;
    this.surroundings = surroundings;
    this.settings = new CurrentSettings(stores.settings, EnvironmentMail.read(environment));
    this.tuning = Tuning.from(environment);
    this.smtp =
        new SmtpTransport(Optional.of(surroundings.site().hostName()), tuning.connections());
    this.sendGrid = new SendGridTransport(sendGridAddress(environment), surroundings.clock());
    this.transports = new Transports(smtp, sendGrid);
    this.queue =
        new EmailQueue(
            stores.delivery.outbox(),
            stores.delivery.events(),
            surroundings.tokens(),
            surroundings.clock());
    this.dispatcher = dispatcher();
  }

  Dispatcher running() {
    return dispatcher;
  }

  EmailQueue queue() {
    return queue;
  }

  CurrentSettings settings() {
    return settings;
  }

  EmailAccountNotices notices() {
    return new EmailAccountNotices(queue, surroundings.site());
  }

  WaitingAccountLinks waitingLinks() {
    return new WaitingAccountLinks(queue);
  }

  EmailCompanyNotices companyNotices() {
    return new EmailCompanyNotices(queue, surroundings.site());
  }

  ViewDelivery viewDelivery() {
    return new ViewDeliveryUseCase(
        settings,
        stores.delivery.health(),
        stores.figures,
        surroundings.site(),
        surroundings.clock());
  }

  OfEmail useCases() {
    var clock = surroundings.clock();
    var forms = new SubmittedForms(new PemCertificates(), settings);
    var release = new HeldMailRelease(stores.delivery);
    return new OfEmail(
        new ViewEmailSettingsUseCase(settings),
        new SaveEmailSettingsUseCase(
            stores.database, forms, stores.settings, stores.audit, release, clock),
        new ClearEmailSecretUseCase(stores.database, stores.settings, stores.audit, clock),
        new CheckConnectionUseCase(forms, transports, clock),
        new SendTestEmailUseCase(
            stores.database, settings, queue, stores.testProgress, stores.audit, clock),
        new FollowTestEmailUseCase(stores.testProgress));
  }

  @Override
  public void close() {
    smtp.close();
    sendGrid.close();
  }

  static URI sendGridAddress(Environment environment) {
    try {
      var address = URI.create(environment.text("SENDGRID_BASE_URL", "https://api.sendgrid.com"));
      if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw Environment.wrong("SENDGRID_BASE_URL", "is an address like https://api.sendgrid.com");
  }

  private Dispatcher dispatcher() {
    var faults = new LoggedFaults();
    var clock = surroundings.clock();
    var courier =
        new Courier(
            new MessageWriter(new FreemarkerEmailRenderer(), surroundings.site()),
            transports,
            stores.testProgress,
            surroundings.tokens(),
            faults,
            clock);
    var made = new Dispatcher(stores.delivery, courier, settings, faults, clock, tuning.pace());
    stores.notifications.on(Topic.EMAIL_DUE, _ -> made.wake());
    stores.notifications.on(Topic.SETTINGS_SAVED, _ -> made.wake());
    return made;
  }
}
