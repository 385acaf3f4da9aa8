package dev.mailroom.application.apikey;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.apikey.KeyRights.Manager;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.KeyName;
import dev.mailroom.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;

/** {@link CreateApiKey}: the company is held, so that its number of keys is known. */
public final class CreateApiKeyUseCase implements CreateApiKey {

  private final Transactions transactions;
  private final KeyRights rights;
  private final KeyRing ring;
  private final InstantSource clock;

  public CreateApiKeyUseCase(
      Transactions transactions, KeyRights rights, KeyRing ring, InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.ring = ring;
    this.clock = clock;
  }

  @Override
  public Result create(Command command) {
    return transactions.inTransaction(() ->
        rights
            .managerForUpdate(command.actor(), command.slug())
            .map(manager -> create(manager, command))
            .orElseGet(Result.NotFound::new));
  }

  private Result create(Manager manager, Command command) {
    var now = clock.instant();
    var name = KeyName.parse(command.name());
    var problems = problems(manager, command, now);
    if (name.isEmpty() || !problems.isEmpty()) {
      return new Result.Invalid(problems);
    }
    var label = new ApiKey.Label(name.get(), command.scopes());
    var cut = ring.cut(manager, label, AuditAction.API_KEY_CREATED, now);
    return new Result.Created(cut.key(), cut.value());
  }

  private Set<Problem> problems(Manager manager, Command command, Instant now) {
    var problems = EnumSet.noneOf(Problem.class);
    if (KeyName.parse(command.name()).isEmpty()) {
      problems.add(Problem.NO_NAME);
    }
    if (command.scopes().isEmpty()) {
      problems.add(Problem.NO_SCOPE);
    }
    if (ring.isFull(manager, now)) {
      problems.add(Problem.TOO_MANY);
    }
    return problems;
  }
}
