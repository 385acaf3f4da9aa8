package dev.mailroom.application.joining.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.joining.InviteLinkId;
import dev.mailroom.domain.joining.JoinRequest;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** {@link JoinRequests} in memory. */
public final class InMemoryJoinRequests implements JoinRequests {

  private final InMemoryTransactions transactions;
  private final InMemoryTable<Key, JoinRequest> table;

  public InMemoryJoinRequests(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  @Override
  public void replace(JoinRequest request) {
    table.put(Key.of(request), request);
  }

  @Override
  public Optional<JoinRequest> find(TokenHash token) {
    return table.rows(request -> request.token().equals(token)).stream().findFirst();
  }

  @Override
  public Optional<JoinRequest> spend(TokenHash token, Instant now) {
    transactions.requireOpen();
    var spent = find(token).filter(request -> request.isLive(now)).map(JoinRequest::spent);
    spent.ifPresent(this::replace);
    return spent;
  }

  @Override
  public int removeEndedBefore(Instant time) {
    return table.removeIf(request -> request.expiresAt().isBefore(time));
  }

  private record Key(InviteLinkId link, EmailAddress email) {
    static Key of(JoinRequest request) {
      return new Key(request.link(), request.email());
    }
  }
}
