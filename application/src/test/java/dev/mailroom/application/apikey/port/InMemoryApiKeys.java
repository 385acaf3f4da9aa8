package dev.mailroom.application.apikey.port;

import dev.mailroom.application.InMemoryTable;
import dev.mailroom.application.InMemoryTransactions;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.ApiKeyId;
import dev.mailroom.domain.apikey.KeyLife;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link ApiKeys} in memory. */
public final class InMemoryApiKeys implements ApiKeys {

  private static final Comparator<ApiKey> NEWEST_FIRST =
      Comparator.comparing((ApiKey key) -> key.origin().at())
          .thenComparing(key -> key.id().value().toString())
          .reversed();

  private final InMemoryTransactions transactions;
  private final InMemoryTable<ApiKeyId, ApiKey> table;

  public InMemoryApiKeys(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.table = transactions.table();
  }

  @Override
  public void add(ApiKey key) {
    table.put(key.id(), key);
  }

  @Override
  public Optional<ApiKey> findForUpdate(CompanyId company, ApiKeyId id) {
    transactions.requireOpen();
    return table.find(id).filter(key -> key.company().equals(company));
  }

  @Override
  public Optional<ApiKey> findByHash(TokenHash hash) {
    return table.rows(key -> key.print().hash().equals(hash)).stream().findFirst();
  }

  @Override
  public List<ApiKey> of(CompanyId company) {
    return table.rows(key -> key.company().equals(company)).stream().sorted(NEWEST_FIRST).toList();
  }

  @Override
  public void update(ApiKey key) {
    table.find(key.id()).ifPresent(kept -> table.put(key.id(), kept.in(key.life())));
  }

  @Override
  public void markUsed(ApiKeyId id, Instant now) {
    transactions.requireOpen();
    table
        .find(id)
        .filter(key -> key.isUseNews(now))
        .ifPresent(key -> table.put(id, used(key, now)));
  }

  private static ApiKey used(ApiKey key, Instant at) {
    return new ApiKey(
        key.id(),
        key.company(),
        key.label(),
        key.print(),
        key.origin(),
        Optional.of(at),
        key.life());
  }

  @Override
  public int removeOverBefore(Instant time) {
    return table.removeIf(key -> end(key).filter(at -> at.isBefore(time)).isPresent());
  }

  private static Optional<Instant> end(ApiKey key) {
    return switch (key.life()) {
      case KeyLife.Working() -> Optional.empty();
      case KeyLife.Replaced(var until) -> Optional.of(until);
      case KeyLife.Revoked(var at) -> Optional.of(at);
    };
  }
}
