package dev.mailroom.application.account;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.domain.account.PasswordHash;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import java.time.InstantSource;

/** {@link CreateAdministrator}. */
public final class CreateAdministratorUseCase implements CreateAdministrator {

  private final Transactions transactions;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Appointment appointment;
  private final InstantSource clock;

  public CreateAdministratorUseCase(
      Transactions transactions,
      Accounts accounts,
      Passwords passwords,
      Appointment appointment,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.passwords = passwords;
    this.appointment = appointment;
    this.clock = clock;
  }

  @Override
  public Result create(Command command) {
    if (command.onlyWhenNoAccountExists() && !accounts.isEmpty()) {
      return new Result.NotNeeded();
    }
    var email = EmailAddress.parse(command.email());
    return email.isEmpty() ? new Result.NotAnAddress() : create(email.get(), command);
  }

  private Result create(EmailAddress email, Command command) {
    var typed = command.name().isBlank() ? email.localPart() : command.name();
    var name = PersonName.parse(typed);
    return name.isEmpty() ? new Result.NotAName() : create(name.get(), email, command);
  }

  private Result create(PersonName name, EmailAddress email, Command command) {
    var weakness = passwords.weaknessOf(command.password(), name, email);
    if (weakness.isPresent()) {
      return new Result.Weak(weakness.get());
    }
    var hash = passwords.hash(command.password());
    return transactions.inTransaction(() ->
        !accounts.isEmptyForUpdate() && command.onlyWhenNoAccountExists()
            ? new Result.NotNeeded()
            : appoint(name, email, hash));
  }

  private Result appoint(PersonName name, EmailAddress email, PasswordHash hash) {
    var existing = accounts.findByEmail(email).flatMap(a -> accounts.findForUpdate(a.id()));
    if (existing.isPresent()) {
      appointment.promote(existing.get().withPassword(hash), clock.instant());
      return new Result.Promoted();
    }
    appointment.create(name, email, hash, clock.instant());
    return new Result.Created();
  }
}
