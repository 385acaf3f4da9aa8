package dev.mailroom.application.apikey;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.ApiKeyId;

/** Ends a key at once. */
public interface RevokeApiKey {

  Result revoke(Command command);

  record Command(AccountId actor, String slug, ApiKeyId key) {}

  sealed interface Result {
    record Revoked(ApiKey key) implements Result {}

    /** No such key, over already, or not for this actor. */
    record NotFound() implements Result {}
  }
}
