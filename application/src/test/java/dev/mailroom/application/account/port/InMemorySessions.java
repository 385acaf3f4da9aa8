package dev.mailroom.application.account.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.account.Session;
import dev.mailroom.domain.account.SessionId;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link Sessions} in memory. */
public final class InMemorySessions implements Sessions {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<SessionId, Held> table;

  public InMemorySessions(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  @Override
  public void add(Session session, TokenHash token) {
    table.put(session.id(), new Held(session, token));
  }

  @Override
  public Optional<Session> find(TokenHash token) {
    return table.rows(held -> held.token().equals(token)).stream().map(Held::session).findFirst();
  }

  @Override
  public void recordSeen(SessionId id, Instant at) {
    transactions.requireOpen();
    table
        .find(id)
        .ifPresent(held -> table.put(id, new Held(held.session().seenAt(at), held.token())));
  }

  @Override
  public boolean remove(AccountId owner, SessionId id) {
    return table.removeIf(held -> held.belongsTo(owner) && held.session().id().equals(id)) > 0;
  }

  @Override
  public void removeByToken(TokenHash token) {
    table.removeIf(held -> held.token().equals(token));
  }

  @Override
  public int removeAll(AccountId owner, Optional<SessionId> kept) {
    return table.removeIf(
        held -> held.belongsTo(owner) && kept.filter(held.session().id()::equals).isEmpty());
  }

  @Override
  public List<Session> of(AccountId owner) {
    return table.rows(held -> held.belongsTo(owner)).stream()
        .map(Held::session)
        .sorted(Comparator.comparing(Session::lastSeenAt).reversed())
        .toList();
  }

  @Override
  public int removeExpired(Instant now) {
    return table.removeIf(held -> !held.session().isLive(now));
  }

  private record Held(Session session, TokenHash token) {

    boolean belongsTo(AccountId owner) {
      return session.account().equals(owner);
    }
  }
}
