package dev.mailroom.bootstrap;

import dev.mailroom.application.account.CreateAdministrator;
import dev.mailroom.application.company.OneTimeSetUpCode;
import dev.mailroom.application.delivery.Dispatcher;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.bootstrap.demo.RecentTokens;
import dev.mailroom.bootstrap.demo.SampleInvitations;
import dev.mailroom.bootstrap.demo.SampleNotifications;
import dev.mailroom.bootstrap.demo.SampleSite;
import dev.mailroom.bootstrap.metrics.Metrics;
import dev.mailroom.domain.audit.AuditAction;
import dev.mailroom.domain.audit.AuditEntry;
import dev.mailroom.domain.mailsettings.EmailSettings;
import dev.mailroom.domain.mailsettings.SavedSettings;
import dev.mailroom.persistence.crypto.KeyRotation;
import dev.mailroom.persistence.notify.Topic;
import dev.mailroom.web.MailroomWeb;
import dev.mailroom.web.WebUseCases;
import dev.mailroom.web.WebUseCases.OfInvitation;
import dev.mailroom.web.health.MetricsPage;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.WebConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the application together: together with {@link PeopleWiring}, {@link CompanyWiring}, {@link
 * MailWiring}, {@link InvitationWiring}, {@link JoiningWiring}, {@link NotificationWiring}, {@link
 * InboxWiring} and {@link ApiWiring} it holds every {@code new}.
 */
final class Wiring implements AutoCloseable {

  private static final Duration RESET_BACKSTOP = Duration.ofSeconds(2);
  private static final Duration BATCHES = Duration.ofSeconds(1);
  private static final Duration DIGESTS = Duration.ofMinutes(1);
  private static final Duration HOUSEKEEPING = Duration.ofMinutes(5);

  private final Storage storage;
  private final Surroundings surroundings;
  private final Metrics metrics = new Metrics(Version.CURRENT);
  private final Stores stores;
  private final MailWiring mail;
  private final PeopleWiring people;
  private final CompanyWiring companies;
  private final InvitationWiring invitations;
  private final JoiningWiring joining;
  private final ApiWiring api;
  private final NotificationWiring notifications;
  private final OneTimeSetUpCode setUpCode;

  Wiring(Storage storage, Config config) {
    this.storage = storage;
    this.surroundings = Surroundings.of(config);
    this.stores = new Stores(storage, metrics);
    this.mail = new MailWiring(stores, surroundings, config.environment());
    metrics.show(mail.viewDelivery(), surroundings.clock());
    this.people = new PeopleWiring(stores, surroundings, mail.notices(), mail.waitingLinks());
    this.companies = new CompanyWiring(stores, surroundings, mail.companyNotices());
    this.invitations = new InvitationWiring(stores, surroundings, mail.queue());
    this.joining = new JoiningWiring(stores, surroundings);
    this.api = new ApiWiring(stores, surroundings);
    this.notifications = new NotificationWiring(stores, surroundings, mail.queue());
    this.setUpCode = new OneTimeSetUpCode(surroundings.tokens().nextToken());
  }

  MailroomWeb web(Config config, List<RouteGroup> extraPages) {
    var listening = config.listening();
    var webConfig =
        new WebConfig(
            surroundings.site(),
            listening.port(),
            listening.bind(),
            Version.CURRENT,
            listening.trustProxy());
    var useCases =
        new WebUseCases(
            people.account(),
            people.profile().useCases(),
            companies.company(people.setUpSite(setUpCode)),
            companies.people(),
            people.passwordReset(),
            people.admin(companies.appointOwner(), mail.viewDelivery()),
            mail.useCases(),
            invitations.useCases(people.passwords()),
            joining.useCases(people.passwords(), mail.queue()),
            new InboxWiring(stores, surroundings).useCases(),
            api.keys(),
            api.useCases(notifications),
            notifications.choices());
    var pages = new ArrayList<RouteGroup>(extraPages);
    pages.add(new MetricsPage(Metrics.CONTENT_TYPE, metrics::text));
    var checks = HealthChecks.of(stores.database, mail.viewDelivery());
    return new MailroomWeb(webConfig, useCases, checks, surroundings.clock(), pages);
  }

  Dispatcher dispatcher() {
    return mail.running();
  }

  /** Starts what repeats beside the dispatcher. */
  void startJobs(Jobs jobs) {
    var resets = people.handleResetRequests(mail.queue());
    var wake = jobs.repeat("password-resets", RESET_BACKSTOP, resets::handlePending);
    stores.notifications.on(Topic.RESET_REQUESTED, _ -> wake.run());
    stores.notifications.on(Topic.KEYS_ROTATED, _ -> storage.reloadKeys());
    jobs.repeat("housekeeping", HOUSEKEEPING, people.housekeeping()::forgetExpired);
    jobs.repeat("reset-housekeeping", HOUSEKEEPING, people.resetHousekeeping()::forgetExpired);
    jobs.repeat("invitation-reminders", HOUSEKEEPING, invitations.reminders()::remind);
    jobs.repeat("invitation-housekeeping", HOUSEKEEPING, invitations.housekeeping()::forgetOld);
    jobs.repeat("joining-housekeeping", HOUSEKEEPING, joining.housekeeping()::forgetOld);
    jobs.repeat("api-key-housekeeping", HOUSEKEEPING, api.housekeeping()::forgetOld);
    startNotificationJobs(jobs);
  }

  private void startNotificationJobs(Jobs jobs) {
    var housekeeping = notifications.housekeeping();
    jobs.repeat("notification-batches", BATCHES, notifications.sendDueBatches()::send);
    jobs.repeat("assignment-digests", DIGESTS, notifications.sendAssignmentDigests()::send);
    jobs.repeat("notification-housekeeping", HOUSEKEEPING, housekeeping::forgetOld);
  }

  NotificationWiring notifications() {
    return notifications;
  }

  CreateAdministrator createAdministrator() {
    return people.createAdministrator();
  }

  /** The code to set the site up with; empty once it is. */
  Optional<String> setUpCode() {
    return stores.accounts.isEmpty() ? Optional.of(setUpCode.display()) : Optional.empty();
  }

  KeyRotation.Outcome rotateKeys() {
    var outcome = storage.rotation().rotate();
    stores.database.inTransaction(() -> stores.audit.record(rotated(outcome)));
    return outcome;
  }

  private AuditEntry rotated(KeyRotation.Outcome outcome) {
    return new AuditEntry(
        surroundings.clock().instant(),
        Optional.empty(),
        AuditAction.MASTER_KEY_ROTATED,
        Optional.empty(),
        List.of(outcome.keyId()));
  }

  SampleSite sampleSite() {
    return new SampleSite(
        stores.database,
        stores.accounts,
        stores.companies,
        people.hasher(),
        surroundings.tokens(),
        surroundings.clock());
  }

  SampleInvitations sampleInvitations() {
    var tokens = new RecentTokens(surroundings.tokens());
    return new SampleInvitations(
        stores.accounts, tokens, surroundings.clock(), clock -> invitationsAt(clock, tokens));
  }

  SampleNotifications sampleNotifications() {
    return new SampleNotifications(
        stores.accounts,
        stores.companies,
        surroundings.site(),
        surroundings.clock(),
        this::notificationsAt);
  }

  private SampleNotifications.UseCases notificationsAt(InstantSource clock) {
    var then = new Surroundings(clock, new SystemTokens(clock), surroundings.site());
    return new SampleNotifications.UseCases(
        new NotificationWiring(stores, then, mail.queue()).notifyPeople(),
        new InboxWiring(stores, then).useCases().mark());
  }

  private OfInvitation invitationsAt(InstantSource clock, Tokens tokens) {
    var then = new Surroundings(clock, tokens, surroundings.site());
    return new InvitationWiring(stores, then, mail.queue()).useCases(people.passwords());
  }

  /** For the demo: settings as if an administrator had saved them. */
  void replaceEmailSettings(EmailSettings settings) {
    var saved = new SavedSettings(settings, surroundings.clock().instant(), Optional.empty());
    stores.database.inTransaction(() -> stores.settings.save(saved));
  }

  @Override
  public void close() {
    mail.close();
    stores.ofNotifications.close();
    stores.notifications.close();
  }
}
