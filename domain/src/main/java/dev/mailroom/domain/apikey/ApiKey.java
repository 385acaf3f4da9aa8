package dev.mailroom.domain.apikey;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.token.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What one application may do in one company's name; its {@link KeyValue} is not kept. */
public record ApiKey(
    ApiKeyId id,
    CompanyId company,
    Label label,
    Print print,
    Origin origin,
    Optional<Instant> lastUsedAt,
    KeyLife life) {

  /** More is a program that makes keys. */
  public static final int MAX_WORKING = 50;

  /** Calls of one key in a minute, over all processes. */
  public static final int CALLS_A_MINUTE = 600;

  /** How exactly its last use is known: not at the price of a write for each call. */
  public static final Duration USE_PRECISION = Duration.ofMinutes(1);

  /** How long a key that is over stays in the list. */
  public static final Duration KEPT_AFTER_END = Duration.ofDays(90);

  /** What people call it, and what it may do; never nothing. */
  public record Label(KeyName name, Set<Scope> scopes) {
    public Label {
      scopes = Set.copyOf(scopes);
      if (scopes.isEmpty()) {
        throw new IllegalArgumentException("a key for nothing");
      }
    }
  }

  /** What is kept of its value. */
  public record Print(String prefix, TokenHash hash) {
    public static Print of(KeyValue value) {
      return new Print(value.prefix(), value.hash());
    }
  }

  /** Who made it and when. */
  public record Origin(AccountId maker, Instant at) {}

  public boolean isOver(Instant now) {
    return life.isOver(now);
  }

  public boolean allows(Scope scope) {
    return label.scopes().contains(scope);
  }

  public ApiKey in(KeyLife changed) {
    return new ApiKey(id, company, label, print, origin, lastUsedAt, changed);
  }

  /** Whether a use now is worth writing down. */
  public boolean isUseNews(Instant now) {
    return lastUsedAt.filter(at -> at.isAfter(now.minus(USE_PRECISION))).isEmpty();
  }
}
