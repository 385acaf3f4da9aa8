package dev.mailroom.domain.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.company.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened in a company, as an application told it.
 *
 * @param title what it is about, one line, at most {@value #MAX_TITLE_LENGTH} characters
 * @param body Markdown (CommonMark), at most {@value #MAX_BODY_LENGTH} characters; may be empty
 * @param link absolute, http or https: where to see it
 * @param locale overrides every reader's own
 * @param expiresAt mail that has not left by then is worth nothing
 */
public record Event(
    EventId id,
    CompanyId company,
    Kind kind,
    Optional<Actor> actor,
    Optional<Place> place,
    String title,
    String body,
    String link,
    Optional<Locale> locale,
    Instant at,
    Instant expiresAt) {

  public static final int MAX_TITLE_LENGTH = 200;
  public static final int MAX_BODY_LENGTH = 20_000;
  public static final int MAX_LINK_LENGTH = 2_000;

  /** How long an event and who was told of it are kept. */
  public static final Duration KEPT = Duration.ofDays(90);

  /** How long an event is worth telling that does not say so. */
  public static final Duration LIFETIME = Duration.ofDays(14);

  /** The longest an event may ask for. */
  public static final Duration LONGEST_LIFETIME = Duration.ofDays(365);

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  public boolean isActOf(AccountId account) {
    return actor.flatMap(Actor::account).filter(account::equals).isPresent();
  }

  /** The same for all that happens at one place, and for no other place of any company. */
  public Optional<String> thread() {
    return place.map(it -> company.value() + "/" + it.key());
  }
}
