package dev.mailroom.bootstrap;

import dev.mailroom.application.account.Appointment;
import dev.mailroom.application.account.AuthenticateUseCase;
import dev.mailroom.application.account.BoundedHashing;
import dev.mailroom.application.account.ChangeAccountStatusUseCase;
import dev.mailroom.application.account.ChangePasswordUseCase;
import dev.mailroom.application.account.ChangeSiteRoleUseCase;
import dev.mailroom.application.account.CreateAdministrator;
import dev.mailroom.application.account.CreateAdministratorUseCase;
import dev.mailroom.application.account.GuessLimit;
import dev.mailroom.application.account.Housekeeping;
import dev.mailroom.application.account.HousekeepingUseCase;
import dev.mailroom.application.account.ListAccountsUseCase;
import dev.mailroom.application.account.ListSessionsUseCase;
import dev.mailroom.application.account.LogInUseCase;
import dev.mailroom.application.account.LogOutUseCase;
import dev.mailroom.application.account.LoginThrottle;
import dev.mailroom.application.account.NewAdministrator;
import dev.mailroom.application.account.PasswordProof;
import dev.mailroom.application.account.PasswordReplacement;
import dev.mailroom.application.account.PasswordRules;
import dev.mailroom.application.account.Passwords;
import dev.mailroom.application.account.Revocation;
import dev.mailroom.application.account.RevokeSessionsUseCase;
import dev.mailroom.application.account.SessionStart;
import dev.mailroom.application.account.port.AccountLinks;
import dev.mailroom.application.account.port.AccountNotices;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.application.company.AppointOwner;
import dev.mailroom.application.company.Founding;
import dev.mailroom.application.company.ListCompaniesUseCase;
import dev.mailroom.application.company.NewCompany;
import dev.mailroom.application.company.SetUpForm;
import dev.mailroom.application.company.SetUpSite;
import dev.mailroom.application.company.SetUpSiteUseCase;
import dev.mailroom.application.company.port.SetUpCode;
import dev.mailroom.application.delivery.EmailQueue;
import dev.mailroom.application.delivery.ViewDelivery;
import dev.mailroom.application.idempotency.OncePerKey;
import dev.mailroom.application.passwordreset.HandleResetRequests;
import dev.mailroom.application.passwordreset.HandleResetRequestsUseCase;
import dev.mailroom.application.passwordreset.RequestPasswordResetUseCase;
import dev.mailroom.application.passwordreset.ResetHousekeeping;
import dev.mailroom.application.passwordreset.ResetHousekeepingUseCase;
import dev.mailroom.application.passwordreset.ResetMail;
import dev.mailroom.application.passwordreset.ResetPasswordUseCase;
import dev.mailroom.application.passwordreset.ResetThrottle;
import dev.mailroom.application.passwordreset.ViewResetLinkUseCase;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.persistence.crypto.Argon2Hasher;
import dev.mailroom.persistence.crypto.ZxcvbnStrength;
import dev.mailroom.web.WebUseCases.OfAccount;
import dev.mailroom.web.WebUseCases.OfAdmin;
import dev.mailroom.web.WebUseCases.OfPasswordReset;
import java.time.InstantSource;

/**
 * Who may come in: accounts, sessions, the first start, and the way back after a forgotten
 * password.
 */
final class PeopleWiring {

  private final Stores stores;
  private final Surroundings surroundings;
  private final InstantSource clock;
  private final AccountNotices notices;
  private final AccountLinks waitingLinks;
  private final PasswordHasher hasher =
      new BoundedHashing(new Argon2Hasher(), Runtime.getRuntime().availableProcessors());
  private final PasswordRules rules = new PasswordRules(new ZxcvbnStrength());
  private final Passwords passwords = new Passwords(hasher, rules);
  private final GuessLimit limit;
  private final LoginThrottle throttle;
  private final PasswordProof proof;
  private final Revocation revocation;
  private final PasswordReplacement replacement;
  private final NewAdministrator newAdministrator;

  PeopleWiring(
      Stores stores, Surroundings surroundings, AccountNotices notices, AccountLinks waitingLinks) {
    this.stores = stores;
    this.surroundings = surroundings;
    this.clock = surroundings.clock();
    this.notices = notices;
    this.waitingLinks = waitingLinks;
    this.limit = new GuessLimit(stores.attempts);
    this.throttle = new LoginThrottle(limit);
    this.revocation = new Revocation(stores.sessions, this::revokeLinks);
    this.proof = new PasswordProof(stores.database, stores.accounts, throttle, passwords, clock);
    this.replacement =
        new PasswordReplacement(stores.accounts, revocation, throttle, notices, stores.audit);
    this.newAdministrator = new NewAdministrator(stores.accounts, surroundings.tokens());
  }

  Passwords passwords() {
    return passwords;
  }

  PasswordHasher hasher() {
    return hasher;
  }

  OfAccount account() {
    var start = new SessionStart(stores.sessions, stores.devices, notices, surroundings.tokens());
    return new OfAccount(
        new AuthenticateUseCase(stores.database, stores.accounts, stores.sessions, clock),
        new LogInUseCase(stores.database, stores.accounts, throttle, hasher, start, clock),
        new LogOutUseCase(stores.database, stores.sessions),
        new ChangePasswordUseCase(
            stores.database, stores.accounts, proof, passwords, replacement, clock),
        new ListSessionsUseCase(stores.sessions, clock),
        new RevokeSessionsUseCase(stores.database, stores.sessions, stores.audit, clock));
  }

  ProfileWiring profile() {
    return new ProfileWiring(stores, surroundings, notices, proof, revocation);
  }

  private void revokeLinks(AccountId account) {
    stores.resetLinks.revokeAll(account);
    stores.emailChanges.revokeAll(account);
    waitingLinks.revokeAll(account);
  }

  SetUpSite setUpSite(SetUpCode code) {
    var founding =
        new Founding(
            stores.accounts,
            newAdministrator,
            new NewCompany(stores.companies, surroundings.tokens()),
            stores.audit);
    return new SetUpSiteUseCase(
        stores.database, limit, new SetUpForm(code, rules), hasher, founding, clock);
  }

  OfPasswordReset passwordReset() {
    return new OfPasswordReset(
        new RequestPasswordResetUseCase(
            stores.database,
            new ResetThrottle(stores.attempts),
            stores.resetRequests,
            surroundings.tokens(),
            new OncePerKey(stores.ofNotifications.calls, clock),
            clock),
        new ViewResetLinkUseCase(stores.resetLinks, stores.accounts, clock),
        new ResetPasswordUseCase(
            stores.database, stores.resetLinks, stores.accounts, passwords, replacement, clock));
  }

  OfAdmin admin(AppointOwner appointOwner, ViewDelivery viewDelivery) {
    return new OfAdmin(
        new ListCompaniesUseCase(stores.companies, clock),
        new ListAccountsUseCase(stores.accounts),
        new ChangeSiteRoleUseCase(stores.database, stores.accounts, stores.audit, clock),
        new ChangeAccountStatusUseCase(
            stores.database, stores.accounts, revocation, notices, stores.audit, clock),
        appointOwner,
        viewDelivery);
  }

  HandleResetRequests handleResetRequests(EmailQueue queue) {
    return new HandleResetRequestsUseCase(
        stores.database,
        stores.resetRequests,
        new ResetThrottle(stores.attempts),
        stores.accounts,
        new ResetMail(stores.resetLinks, queue, surroundings.tokens(), surroundings.site()),
        clock);
  }

  CreateAdministrator createAdministrator() {
    return new CreateAdministratorUseCase(
        stores.database,
        stores.accounts,
        passwords,
        new Appointment(newAdministrator, replacement, stores.audit),
        clock);
  }

  Housekeeping housekeeping() {
    return new HousekeepingUseCase(
        stores.database, stores.sessions, stores.attempts, stores.emailChanges, clock);
  }

  ResetHousekeeping resetHousekeeping() {
    return new ResetHousekeepingUseCase(stores.database, stores.resetLinks, clock);
  }
}
