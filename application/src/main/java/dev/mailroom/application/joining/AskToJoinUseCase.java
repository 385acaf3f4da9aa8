package dev.mailroom.application.joining;

import dev.mailroom.application.Transactions;
import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.domain.account.Client;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.token.SecretToken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@link AskToJoin}: looks for no account, so it cannot tell of one. */
public final class AskToJoinUseCase implements AskToJoin {

  private final Transactions transactions;
  private final InviteLinks links;
  private final LinkGate gate;
  private final JoinThrottle throttle;
  private final JoinMail mail;
  private final InstantSource clock;

  public AskToJoinUseCase(
      Transactions transactions,
      InviteLinks links,
      LinkGate gate,
      JoinThrottle throttle,
      JoinMail mail,
      InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.gate = gate;
    this.throttle = throttle;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public Result ask(Command command) {
    return SecretToken.parse(command.token())
        .flatMap(token -> links.findByToken(token.hash()))
        .map(link -> ask(link, command))
        .orElseGet(() -> new Result.Dead(new End.Unknown()));
  }

  private Result ask(InviteLink link, Command command) {
    var now = clock.instant();
    var end = gate.end(link, Optional.empty(), now);
    if (end.isPresent()) {
      return new Result.Dead(end.get());
    }
    var email = EmailAddress.parse(command.email());
    if (email.isEmpty()) {
      return new Result.NotAnAddress();
    }
    if (!link.terms().admits(email.get())) {
      return new Result.OtherDomain(link.terms().domains());
    }
    transactions.inTransaction(() -> note(link, email.get(), command.client(), now));
    return new Result.Noted(email.get());
  }

  private void note(InviteLink link, EmailAddress email, Client client, Instant now) {
    if (throttle.admits(link.id(), email, client, now)) {
      mail.send(link, gate.company(link).orElseThrow(), email, now);
    }
  }
}
