package dev.mailroom.application.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.joining.Arrivals.Outcome;
import dev.mailroom.application.joining.ViewInviteLink.Door;
import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.token.SecretToken;
import java.time.InstantSource;
import java.util.Optional;

/** {@link JoinByLink}. */
public final class JoinByLinkUseCase implements JoinByLink {

  private final Transactions transactions;
  private final InviteLinks links;
  private final Accounts accounts;
  private final LinkGate gate;
  private final Arrivals arrivals;
  private final InstantSource clock;

  public JoinByLinkUseCase(
      Transactions transactions,
      InviteLinks links,
      Accounts accounts,
      LinkGate gate,
      Arrivals arrivals,
      InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.accounts = accounts;
    this.gate = gate;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  @Override
  public Result join(Command command) {
    return SecretToken.parse(command.token())
        .flatMap(token -> links.findByToken(token.hash()))
        .map(link -> transactions.inTransaction(() -> join(link, command.account())))
        .orElseGet(() -> new Result.Dead(new End.Unknown()));
  }

  private Result join(InviteLink seen, AccountId account) {
    var outcome = arrivals.arrive(seen, link -> ready(link, account), clock.instant());
    return switch (outcome) {
      case Outcome.Arrived(var company, _) -> new Result.Joined(company.slug());
      case Outcome.Nobody() -> new Result.NotReady();
      case Outcome.Refused(var end) -> new Result.Dead(end);
    };
  }

  private Optional<Account> ready(InviteLink link, AccountId account) {
    return accounts
        .findForUpdate(account)
        .filter(Account::isActive)
        .filter(found -> gate.door(link, Optional.of(found)) instanceof Door.Ready);
  }
}
