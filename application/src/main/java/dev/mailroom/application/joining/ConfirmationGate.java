package dev.mailroom.application.joining;

import dev.mailroom.application.account.port.Accounts;
import dev.mailroom.application.joining.ViewInviteLink.End;
import dev.mailroom.application.joining.ViewJoinConfirmation.Door;
import dev.mailroom.application.joining.ViewJoinConfirmation.Offer;
import dev.mailroom.application.joining.port.InviteLinks;
import dev.mailroom.application.joining.port.JoinRequests;
import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.company.Company;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.JoinRequest;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** Judges whether a mailed confirmation still leads somewhere, and who may pass. */
public final class ConfirmationGate {

  private final JoinRequests requests;
  private final InviteLinks links;
  private final LinkGate gate;
  private final Accounts accounts;

  public ConfirmationGate(
      JoinRequests requests, InviteLinks links, LinkGate gate, Accounts accounts) {
    this.requests = requests;
    this.links = links;
    this.gate = gate;
    this.accounts = accounts;
  }

  /** A request and the link that it was made by. */
  record Wish(JoinRequest request, InviteLink link) {}

  Optional<Wish> find(String token) {
    return SecretToken.parse(token).flatMap(parsed -> find(parsed.hash()));
  }

  Optional<Wish> find(TokenHash token) {
    return requests
        .find(token)
        .flatMap(request -> links.find(request.link()).map(link -> new Wish(request, link)));
  }

  /** Why it leads nowhere; empty when it does. */
  Optional<End> end(Wish wish, Instant now) {
    return gate.company(wish.link())
        .map(company -> end(wish, company, now))
        .orElseGet(() -> Optional.of(new End.CompanyGone()));
  }

  private Optional<End> end(Wish wish, Company company, Instant now) {
    return accounts
        .findByEmail(wish.request().email())
        .flatMap(holder -> gate.endFor(holder, company))
        .or(() -> endOfRequest(wish.request(), company, now))
        .or(() -> gate.endOf(wish.link(), company, now))
        .or(() -> endOfDomain(wish, company));
  }

  private static Optional<End> endOfRequest(JoinRequest request, Company company, Instant now) {
    var name = company.name().value();
    if (request.used()) {
      return Optional.of(new End.ConfirmationUsed(name));
    }
    return request.isLive(now)
        ? Optional.empty()
        : Optional.of(new End.ConfirmationExpired(name, request.expiresAt()));
  }

  /** The link's terms may have changed since it was mailed. */
  private static Optional<End> endOfDomain(Wish wish, Company company) {
    return wish.link().terms().admits(wish.request().email())
        ? Optional.empty()
        : Optional.of(new End.DomainNotAllowed(company.name().value()));
  }

  /** Call only where there is no {@link #end}. */
  Offer offer(Wish wish) {
    return new Offer(
        gate.company(wish.link()).orElseThrow(),
        wish.request().email(),
        wish.link().terms().role(),
        wish.request().expiresAt());
  }

  Door door(EmailAddress address, Optional<Account> visitor) {
    if (visitor.isPresent()) {
      return visitor.get().email().equals(address)
          ? new Door.Ready()
          : new Door.OtherPerson(visitor.get().email());
    }
    return accounts.findByEmail(address).isPresent() ? new Door.LogIn() : new Door.NewPerson();
  }
}
