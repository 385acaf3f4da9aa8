package dev.mailroom.bootstrap;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.account.port.Attempts;
import dev.mailroom.application.account.port.EmailChanges;
import dev.mailroom.application.account.port.KnownDevices;
import dev.mailroom.application.account.port.Sessions;
import dev.mailroom.application.apikey.port.Allowances;
import dev.mailroom.application.apikey.port.ApiKeys;
import dev.mailroom.application.audit.port.AuditLog;
import dev.mailroom.application.company.port.Companies;
import dev.mailroom.application.company.port.Mailboxes;
import dev.mailroom.application.company.port.Members;
import dev.mailroom.application.company.port.Places;
import dev.mailroom.application.delivery.CommittedEmailEvents;
import dev.mailroom.application.delivery.DeliveryStore;
import dev.mailroom.application.delivery.port.CompanyEmails;
import dev.mailroom.application.delivery.port.DeliveryFigures;
import dev.mailroom.application.delivery.port.EmailStates;
import dev.mailroom.application.delivery.port.TestProgress;
import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.application.joining.port.JoinRequests;
import dev.mailroom.application.joining.port.TrustedDomains;
import dev.mailroom.application.mailsettings.port.EmailSettingsStore;
import dev.mailroom.application.passwordreset.port.ResetLinks;
import dev.mailroom.application.passwordreset.port.ResetRequests;
import dev.mailroom.bootstrap.metrics.Metrics;
import dev.mailroom.persistence.Database;
import dev.mailroom.persistence.account.DbAccounts;
import dev.mailroom.persistence.account.DbAttempts;
import dev.mailroom.persistence.account.DbEmailChanges;
import dev.mailroom.persistence.account.DbKnownDevices;
import dev.mailroom.persistence.account.DbSessions;
import dev.mailroom.persistence.apikey.DbAllowances;
import dev.mailroom.persistence.apikey.DbApiKeys;
import dev.mailroom.persistence.audit.DbAuditLog;
import dev.mailroom.persistence.company.DbCompanies;
import dev.mailroom.persistence.company.DbMembers;
import dev.mailroom.persistence.company.DbPlaces;
import dev.mailroom.persistence.delivery.DbCompanyEmails;
import dev.mailroom.persistence.delivery.DbDeliveryFigures;
import dev.mailroom.persistence.delivery.DbEmailStates;
import dev.mailroom.persistence.delivery.DbMailboxes;
import dev.mailroom.persistence.delivery.DbOutbox;
import dev.mailroom.persistence.delivery.DbRouteHealthStore;
import dev.mailroom.persistence.delivery.DbSendAllowance;
import dev.mailroom.persistence.delivery.DbTestProgress;
import dev.mailroom.persistence.invitation.DbInvitations;
import dev.mailroom.persistence.joining.DbInviteLinks;
import dev.mailroom.persistence.joining.DbJoinRequests;
import dev.mailroom.persistence.joining.DbTrustedDomains;
import dev.mailroom.persistence.mailsettings.DbEmailSettingsStore;
import dev.mailroom.persistence.notify.CachedEmailSettings;
import dev.mailroom.persistence.notify.CachedSessions;
import dev.mailroom.persistence.notify.Notifications;
import dev.mailroom.persistence.notify.Topic;
import dev.mailroom.persistence.passwordreset.DbResetLinks;
import dev.mailroom.persistence.passwordreset.DbResetRequests;

/**
 * Everything that is kept, one object a table, and the wire between processes that keep the same.
 */
final class Stores {

  final Database database;
  final Notifications notifications;
  final Accounts accounts;
  final Sessions sessions;
  final KnownDevices devices;
  final Attempts attempts;
  final Companies companies;
  final Places places;
  final Members members;
  final Mailboxes mailboxes;
  final AuditLog audit;
  final EmailChanges emailChanges;
  final ResetLinks resetLinks;
  final ResetRequests resetRequests;
  final EmailSettingsStore settings;
  final TestProgress testProgress;
  final DeliveryFigures figures;
  final DeliveryStore delivery;
  final Invitations invitations;
  final EmailStates emailStates;
  final InviteLinks inviteLinks;
  final JoinRequests joinRequests;
  final TrustedDomains trustedDomains;
  final ApiKeys apiKeys;
  final Allowances allowances;
  final CompanyEmails companyEmails;
  final NotificationStores ofNotifications;

  Stores(Storage storage, Metrics metrics) {
    database = storage.database();
    notifications = Notifications.listen(database, storage.address());
    accounts = new DbAccounts(database);
    sessions = new CachedSessions(new DbSessions(database), database, notifications);
    devices = new DbKnownDevices(database);
    attempts = new DbAttempts(database);
    companies = new DbCompanies(database);
    places = new DbPlaces(database);
    members = new DbMembers(database);
    mailboxes = new DbMailboxes(database);
    audit = new DbAuditLog(database);
    emailChanges = new DbEmailChanges(database);
    resetLinks = new DbResetLinks(database);
    resetRequests = new DbResetRequests(database, storage.cipher(), waking(Topic.RESET_REQUESTED));
    settings =
        new CachedEmailSettings(
            new DbEmailSettingsStore(database, storage.cipher()), database, notifications);
    testProgress = new DbTestProgress(database);
    figures = new DbDeliveryFigures(database);
    invitations = new DbInvitations(database);
    emailStates = new DbEmailStates(database);
    inviteLinks = new DbInviteLinks(database, storage.cipher());
    joinRequests = new DbJoinRequests(database);
    trustedDomains = new DbTrustedDomains(database);
    apiKeys = new DbApiKeys(database);
    allowances = new DbAllowances(database);
    companyEmails = new DbCompanyEmails(database);
    ofNotifications = new NotificationStores(storage, notifications);
    delivery =
        new DeliveryStore(
            database,
            new DbOutbox(database, storage.cipher(), waking(Topic.EMAIL_DUE)),
            new DbRouteHealthStore(database),
            new DbSendAllowance(database),
            new CommittedEmailEvents(metrics.counting(new LoggedEmailEvents()), database));
  }

  private Runnable waking(Topic topic) {
    return () -> notifications.wake(topic);
  }
}
