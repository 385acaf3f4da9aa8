package dev.mailroom.application.joining;

import dev.mailroom.application.joining.ConfirmationGate.Wish;
import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.domain.account.Account;
import java.time.InstantSource;
import java.util.Optional;

/** {@link ViewJoinConfirmation}: has no transaction, so it cannot write. */
public final class ViewJoinConfirmationUseCase implements ViewJoinConfirmation {

  private final ConfirmationGate gate;
  private final InstantSource clock;

  public ViewJoinConfirmationUseCase(ConfirmationGate gate, InstantSource clock) {
    this.gate = gate;
    this.clock = clock;
  }

  @Override
  public Result view(Query query) {
    return gate.find(query.token())
        .map(wish -> view(wish, query.visitor()))
        .orElseGet(() -> new Result.Dead(new End.Unknown()));
  }

  private Result view(Wish wish, Optional<Account> visitor) {
    return gate.end(wish, clock.instant())
        .<Result>map(Result.Dead::new)
        .orElseGet(
            () -> new Result.Open(gate.offer(wish), gate.door(wish.request().email(), visitor)));
  }
}
