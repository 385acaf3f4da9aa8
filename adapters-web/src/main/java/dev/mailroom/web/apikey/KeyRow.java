package dev.mailroom.web.apikey;

import dev.mailroom.application.apikey.ListApiKeys.Row;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.apikey.KeyLife;
import dev.mailroom.domain.apikey.Scope;
import dev.mailroom.web.words.Times;
import java.time.Instant;
import java.util.List;

/**
 * One key as the list shows it.
 *
 * @param badge its state, with its word
 * @param note until when it works, or since when it does not; may be empty
 * @param path where its own pages are
 */
public record KeyRow(
    String name,
    String prefix,
    List<String> scopes,
    String badge,
    String word,
    String note,
    String lastUsed,
    String made,
    String path,
    Acts acts) {

  /** Which buttons it has. */
  public record Acts(boolean rotate, boolean revoke) {}

  static KeyRow of(Row row, String slug, Times times, Instant now) {
    var key = row.key();
    var maker = row.maker().map(PersonName::value).orElse("somebody who is gone");
    boolean over = key.isOver(now);
    return new KeyRow(
        key.label().name().value(),
        key.print().prefix(),
        key.label().scopes().stream().sorted().map(Scope::code).toList(),
        over ? "idle" : key.life() instanceof KeyLife.Replaced ? "wait" : "ok",
        word(key.life(), over),
        note(key.life(), over, times),
        key.lastUsedAt().map(times::ago).orElse("never"),
        times.day(key.origin().at()) + " by " + maker,
        ApiKeyPaths.one(slug, key.id()),
        new Acts(!over && key.life() instanceof KeyLife.Working, !over));
  }

  private static String word(KeyLife life, boolean over) {
    return switch (life) {
      case KeyLife.Working() -> "Works";
      case KeyLife.Replaced _ -> over ? "Ended" : "Replaced";
      case KeyLife.Revoked _ -> "Revoked";
    };
  }

  private static String note(KeyLife life, boolean over, Times times) {
    return switch (life) {
      case KeyLife.Working() -> "";
      case KeyLife.Replaced(var until) ->
          over ? "on " + times.day(until) : "works until " + times.moment(until);
      case KeyLife.Revoked(var at) -> "on " + times.day(at);
    };
  }
}
