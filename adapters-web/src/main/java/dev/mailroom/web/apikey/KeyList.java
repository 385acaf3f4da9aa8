package dev.mailroom.web.apikey;

import dev.mailroom.application.apikey.ListApiKeys;
import dev.mailroom.web.words.Times;
import java.time.Instant;
import java.util.List;

/** All keys of a company. */
public record KeyList(String company, String slug, List<KeyRow> rows) {

  public KeyList {
    rows = List.copyOf(rows);
  }

  static KeyList of(ListApiKeys.Result.Found found, Times times, Instant now) {
    var slug = found.company().slug().value();
    return new KeyList(
        found.company().name().value(),
        slug,
        found.rows().stream().map(row -> KeyRow.of(row, slug, times, now)).toList());
  }

  public String path() {
    return ApiKeyPaths.list(slug);
  }
}
