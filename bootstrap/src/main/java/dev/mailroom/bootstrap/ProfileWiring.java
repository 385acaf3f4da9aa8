package dev.mailroom.bootstrap;

import dev.mailroom.application.account.AccountEnd;
import dev.mailroom.application.account.CancelEmailChangeUseCase;
import dev.mailroom.application.account.ChoosePreferencesUseCase;
import dev.mailroom.application.account.ConfirmEmailChange;
import dev.mailroom.application.account.ConfirmEmailChangeUseCase;
import dev.mailroom.application.account.DeleteAccount;
import dev.mailroom.application.account.DeleteAccountUseCase;
import dev.mailroom.application.account.EmailChangeEnd;
import dev.mailroom.application.account.EmailChangeStart;
import dev.mailroom.application.account.PasswordProof;
import dev.mailroom.application.account.ProfileChanges;
import dev.mailroom.application.account.RenameAccountUseCase;
import dev.mailroom.application.account.RequestEmailChange;
import dev.mailroom.application.account.RequestEmailChangeUseCase;
import dev.mailroom.application.account.Revocation;
import dev.mailroom.application.account.ViewEmailChangeLinkUseCase;
import dev.mailroom.application.account.ViewEmailChangeUseCase;
import dev.mailroom.application.account.port.AccountNotices;
import dev.mailroom.application.company.CompanyTies;
import dev.mailroom.web.WebUseCases.OfProfile;
import java.time.InstantSource;

/** What people may do to their own accounts. */
final class ProfileWiring {

  private final Stores stores;
  private final Surroundings surroundings;
  private final InstantSource clock;
  private final AccountNotices notices;
  private final PasswordProof proof;
  private final Revocation revocation;

  ProfileWiring(
      Stores stores,
      Surroundings surroundings,
      AccountNotices notices,
      PasswordProof proof,
      Revocation revocation) {
    this.stores = stores;
    this.surroundings = surroundings;
    this.clock = surroundings.clock();
    this.notices = notices;
    this.proof = proof;
    this.revocation = revocation;
  }

  OfProfile useCases() {
    var profiles = new ProfileChanges(stores.accounts, stores.audit, clock);
    return new OfProfile(
        new RenameAccountUseCase(stores.database, profiles),
        new ChoosePreferencesUseCase(stores.database, profiles),
        new ViewEmailChangeUseCase(stores.emailChanges, clock),
        requestEmailChange(),
        new CancelEmailChangeUseCase(
            stores.database, stores.accounts, stores.emailChanges, notices, stores.audit, clock),
        new ViewEmailChangeLinkUseCase(stores.emailChanges, stores.accounts, clock),
        confirmEmailChange(),
        deleteAccount());
  }

  private DeleteAccount deleteAccount() {
    var ties = new CompanyTies(stores.places);
    var end =
        new AccountEnd(stores.accounts, ties, revocation, stores.devices, notices, stores.audit);
    return new DeleteAccountUseCase(stores.database, stores.accounts, ties, proof, end, clock);
  }

  private RequestEmailChange requestEmailChange() {
    var start =
        new EmailChangeStart(
            stores.accounts, stores.emailChanges, notices, stores.audit, surroundings.tokens());
    return new RequestEmailChangeUseCase(
        stores.database, stores.accounts, proof, stores.attempts, start, clock);
  }

  private ConfirmEmailChange confirmEmailChange() {
    return new ConfirmEmailChangeUseCase(
        stores.database,
        stores.accounts,
        stores.emailChanges,
        new EmailChangeEnd(stores.accounts, revocation, notices, stores.audit),
        clock);
  }
}
