package dev.mailroom.application.invitation;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.Passwords;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.invitation.ViewInvitation.End;
import dev.mailroom.application.invitation.port.Invitations;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.invitation.Invitation;
import dev.mailroom.domain.token.SecretToken;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@link AcceptInvitation}: look, judge and hash without spending; then spend and write at once.
 */
public final class AcceptInvitationUseCase implements AcceptInvitation {

  private final Transactions transactions;
  private final Invitations invitations;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Admission admission;
  private final InstantSource clock;

  public AcceptInvitationUseCase(
      Transactions transactions,
      Invitations invitations,
      Accounts accounts,
      Passwords passwords,
      Admission admission,
      InstantSource clock) {
    this.transactions = transactions;
    this.invitations = invitations;
    this.accounts = accounts;
    this.passwords = passwords;
    this.admission = admission;
    this.clock = clock;
  }

  @Override
  public Result accept(Command command) {
    return SecretToken.parse(command.token())
        .flatMap(token -> invitations.findByToken(token.hash()))
        .map(invitation -> accept(invitation, command.person()))
        .orElseGet(() -> new Result.Dead(new End.Unknown()));
  }

  private Result accept(Invitation invitation, Person person) {
    var end = admission.end(invitation, clock.instant());
    if (end.isPresent()) {
      return new Result.Dead(end.get());
    }
    return switch (person) {
      case Person.New typed -> acceptAsNew(invitation, typed);
      case Person.LoggedIn(var account) -> admit(invitation, _ -> holder(invitation, account));
    };
  }

  private Result acceptAsNew(Invitation invitation, Person.New typed) {
    var email = invitation.invitee().email();
    var name = PersonName.parse(typed.name());
    var known = name.orElseGet(() -> new PersonName("New person"));
    var weakness = passwords.weaknessOf(typed.password(), known, email);
    if (name.isEmpty() || weakness.isPresent()) {
      return new Result.Invalid(name.isEmpty(), weakness);
    }
    if (accounts.findByEmail(email).isPresent()) {
      return new Result.NotYours();
    }
    var hash = passwords.hash(typed.password());
    return admit(invitation, current -> newAccount(current, name.get(), hash));
  }

  private Result admit(Invitation seen, Function<Invitation, Optional<Account>> person) {
    return transactions.inTransaction(() -> admission.admit(seen, person, clock.instant()));
  }

  private Optional<Account> holder(Invitation invitation, AccountId account) {
    return accounts
        .findForUpdate(account)
        .filter(Account::isActive)
        .filter(found -> found.email().equals(invitation.invitee().email()));
  }

  private Optional<Account> newAccount(Invitation invitation, PersonName name, PasswordHash hash) {
    return admission.newAccount(name, invitation.invitee().email(), hash, clock.instant());
  }
}
