package dev.mailroom.web.apikey;

import dev.mailroom.application.apikey.ListApiKeys;
import dev.mailroom.domain.company.Company;

/** Asks before a key is replaced or revoked; {@code lastUsed} in words. */
public record KeyQuestion(
    String company, String path, String name, String prefix, String lastUsed, String action) {

  static KeyQuestion of(Company company, ListApiKeys.Row row, String lastUsed, String act) {
    var slug = company.slug().value();
    return new KeyQuestion(
        company.name().value(),
        ApiKeyPaths.list(slug),
        row.key().label().name().value(),
        row.key().print().prefix(),
        lastUsed,
        ApiKeyPaths.one(slug, row.key().id()) + "/" + act);
  }
}
