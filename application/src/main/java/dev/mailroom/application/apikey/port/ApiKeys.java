package dev.mailroom.application.apikey.port;

import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.ApiKeyId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.token.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All API keys. */
public interface ApiKeys {

  void add(ApiKey key);

  /** Empty for keys of other companies. */
  Optional<ApiKey> findForUpdate(CompanyId company, ApiKeyId id);

  Optional<ApiKey> findByHash(TokenHash hash);

  /** The newest first. */
  List<ApiKey> of(CompanyId company);

  /** Writes the key's life. */
  void update(ApiKey key);

  /** Writes its last use, unless another process knows of one within the last minute. */
  void markUsed(ApiKeyId id, Instant now);

  /** Forgets keys that were over before then; answers how many. */
  int removeOverBefore(Instant time);
}
