package dev.mailroom.application.joining.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.joining.InviteLink;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.joining.LinkStanding;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** {@link InviteLinks} in memory. */
public final class InMemoryInviteLinks implements InviteLinks {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<InviteLinkId, InviteLink> links;
  private final InMemoryTable<InviteLinkId, SecretToken> secrets;

  public InMemoryInviteLinks(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.links = transactions.table();
    this.secrets = transactions.table();
  }

  @Override
  public boolean add(InviteLink link, SecretToken secret) {
    transactions.requireOpen();
    if (findOpen(link.company()).isPresent()) {
      return false;
    }
    links.put(link.id(), link);
    secrets.put(link.id(), secret);
    return true;
  }

  @Override
  public Optional<InviteLink> find(InviteLinkId id) {
    return links.find(id);
  }

  @Override
  public Optional<InviteLink> findOpen(CompanyId company) {
    return first(link -> link.company().equals(company) && link.closedAt().isEmpty());
  }

  @Override
  public Optional<InviteLink> findByToken(TokenHash token) {
    return first(link -> link.token().equals(token));
  }

  private Optional<InviteLink> first(Predicate<InviteLink> condition) {
    return links.rows(condition).stream().findFirst();
  }

  @Override
  public Optional<SecretToken> secretOf(InviteLinkId id) {
    return secrets.find(id);
  }

  @Override
  public void update(InviteLink link) {
    var usage = find(link.id()).orElseThrow().usage();
    links.put(
        link.id(),
        new InviteLink(
            link.id(),
            link.place(),
            link.token(),
            link.terms(),
            usage,
            link.createdAt(),
            link.closedAt()));
    if (link.closedAt().isPresent()) {
      secrets.remove(link.id());
    }
  }

  @Override
  public boolean use(InviteLinkId id, Instant now) {
    transactions.requireOpen();
    var open = find(id).filter(link -> link.standing(now) == LinkStanding.OPEN);
    open.ifPresent(link -> links.put(id, link.used(now)));
    return open.isPresent();
  }

  @Override
  public int removeClosedBefore(Instant time) {
    return links.removeIf(link -> link.closedAt().filter(at -> at.isBefore(time)).isPresent());
  }
}
