package dev.mailroom.application.apikey;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.ApiKeyId;
import dev.mailroom.domain.apikey.KeyValue;
import dev.mailroom.domain.apikey.Overlap;
import java.time.Instant;

/**
 * Puts a new key of the same name and scopes in the place of another, which goes on working for a
 * while.
 */
public interface RotateApiKey {

  Result rotate(Command command);

  record Command(AccountId actor, String slug, ApiKeyId key, Overlap overlap) {}

  sealed interface Result {
    /** The new key, and when the old one ends. */
    record Rotated(ApiKey key, KeyValue value, Instant oldUntil) implements Result {}

    /** No such key, replaced or over already, or not for this actor. */
    record NotFound() implements Result {}
  }
}
