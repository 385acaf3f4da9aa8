package dev.mailroom.application.apikey;

import dev.mailroom.application.apikey.port.ApiKeys;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.Company;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link ListApiKeys}. */
public final class ListApiKeysUseCase implements ListApiKeys {

  private final KeyRights rights;
  private final ApiKeys keys;

  public ListApiKeysUseCase(KeyRights rights, ApiKeys keys) {
    this.rights = rights;
    this.keys = keys;
  }

  @Override
  public Result list(Query query) {
    return rights
        .managed(query.viewer(), query.slug())
        .map(this::found)
        .orElseGet(Result.NotFound::new);
  }

  private Result found(Company company) {
    Map<AccountId, Optional<PersonName>> makers = new HashMap<>();
    var rows =
        keys.of(company.id()).stream()
            .map(key -> new Row(key, makers.computeIfAbsent(key.origin().maker(), rights::nameOf)))
            .toList();
    return new Result.Found(company, rows);
  }
}
