package dev.mailroom.application.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event as an application wrote it; nothing is checked yet. Text is empty where it is missing.
 *
 * @param actor an account id, or a name
 * @param mentions account ids or addresses
 */
public record EventDraft(
    String kind,
    String actor,
    Optional<PlaceDraft> place,
    String title,
    String body,
    String link,
    To to,
    List<String> mentions,
    String locale,
    Optional<Instant> expiresAt) {

  public EventDraft {
    mentions = List.copyOf(mentions);
  }

  /** A place; the key may be empty, then the url stands for it. */
  public record PlaceDraft(String key, String title, String url) {}

  /** Who is to hear of it. */
  public sealed interface To {
    /** Members by account id or address, and addresses of others. */
    record These(List<String> people) implements To {
      public These {
        people = List.copyOf(people);
      }
    }

    /** All members. */
    record Everyone() implements To {}

    /** Who subscribes to the event's place. */
    record Subscribers() implements To {}
  }
}
