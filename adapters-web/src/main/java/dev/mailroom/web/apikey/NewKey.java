package dev.mailroom.web.apikey;

import dev.mailroom.domain.apikey.ApiKey;
import dev.mailroom.domain.apikey.KeyValue;

/**
 * A key's value, shown this once.
 *
 * @param tryIt a command that shows that it works
 * @param old what becomes of the key that it replaced; empty for a first one
 */
public record NewKey(
    String name, String value, String tryIt, String old, String path, String company) {

  static NewKey of(ApiKey key, KeyValue value, String old, KeyPlace place) {
    return new NewKey(
        key.label().name().value(),
        value.encoded(),
        "curl -H 'Authorization: Bearer "
            + value.encoded()
            + "' \\\n  "
            + place.baseUrl()
            + "/api/v1/company",
        old,
        ApiKeyPaths.list(place.slug()),
        place.company());
  }

  /** Whose key, and where it is used. */
  record KeyPlace(String company, String slug, String baseUrl) {}

  @Override
  public String toString() {
    return "NewKey[***]";
  }
}
