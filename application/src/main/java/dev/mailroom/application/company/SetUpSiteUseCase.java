package dev.mailroom.application.company;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.GuessLimit;
import dev.mailroom.application.account.GuessLimit.Door;
import dev.mailroom.application.account.port.PasswordHasher;
import dev.mailroom.domain.account.LoginDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** {@link SetUpSite}: guesses of the code are slowed down like those of passwords. */
public final class SetUpSiteUseCase implements SetUpSite {

  private final Transactions transactions;
  private final GuessLimit limit;
  private final SetUpForm form;
  private final PasswordHasher hasher;
  private final Founding founding;
  private final InstantSource clock;

  public SetUpSiteUseCase(
      Transactions transactions,
      GuessLimit limit,
      SetUpForm form,
      PasswordHasher hasher,
      Founding founding,
      InstantSource clock) {
    this.transactions = transactions;
    this.limit = limit;
    this.form = form;
    this.hasher = hasher;
    this.founding = founding;
    this.clock = clock;
  }

  @Override
  public boolean isNeeded() {
    return founding.isNeeded();
  }

  @Override
  public Result setUp(Command command) {
    if (!isNeeded()) {
      return new Result.AlreadySetUp();
    }
    var wait = admit(command);
    if (wait.isPositive()) {
      return new Result.Throttled(wait);
    }
    var problems = form.problemsOf(command);
    return problems.isEmpty() ? found(command) : new Result.Invalid(problems);
  }

  /** A right code is no guess, whatever else is wrong with the form. */
  private Duration admit(Command command) {
    if (command.code().isBlank()) {
      return Duration.ZERO;
    }
    var door = new Door("set-up:network:" + command.client().network(), LoginDelay.PER_ACCOUNT);
    var now = clock.instant();
    return transactions.inTransaction(() -> countUnlessRight(door, command, now));
  }

  private Duration countUnlessRight(Door door, Command command, Instant now) {
    var wait = limit.admit(List.of(door), now);
    if (wait.isZero() && form.hasRightCode(command)) {
      limit.forget(door);
    }
    return wait;
  }

  private Result found(Command checked) {
    var password = hasher.hash(checked.password());
    var now = clock.instant();
    return transactions.inTransaction(() -> founding.found(checked, password, now))
        ? new Result.Done()
        : new Result.AlreadySetUp();
  }
}
