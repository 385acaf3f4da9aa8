package dev.mailroom.persistence.notification;

import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Category;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.Kind;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.persistence.Row;
import java.util.Locale;
import java.util.Optional;

/** Maps a row of {@code events}, for whoever joins it; its id is the column {@code event_id}. */
final class EventRows {

  /** With the whole body. */
  static final String COLUMNS = columns("events.body");

  private EventRows() {}

  /** With the beginning of the body. */
  static String excerpt(int characters) {
    return columns("left(events.body, " + characters + ")");
  }

  private static String columns(String body) {
    return """
    events.id AS event_id, events.company_id, events.kind, events.actor_name,
    events.actor_account, events.place_code, events.place_title, events.place_url,
    events.title, %s AS body, events.link, events.locale, events.at, events.expires_at\
    """
        .formatted(body);
  }

  static Event event(Row row) {
    return new Event(
        new EventId(row.id("event_id")),
        new CompanyId(row.id("company_id")),
        kind(row.text("kind")),
        actor(row),
        place(row),
        row.text("title"),
        row.text("body"),
        row.text("link"),
        row.optionalText("locale").map(Locale::forLanguageTag),
        row.instant("at"),
        row.instant("expires_at"));
  }

  /** A kind that the catalogue had once counts as any other. */
  private static Kind kind(String code) {
    return Catalogue.find(code).orElseGet(() -> new Kind(code, Category.COMPANY, false, true));
  }

  private static Optional<Actor> actor(Row row) {
    return row.optionalText("actor_name")
        .map(name ->
            new Actor(new PersonName(name), row.optionalId("actor_account").map(AccountId::new)));
  }

  private static Optional<Place> place(Row row) {
    return row.optionalText("place_code")
        .map(key -> new Place(key, row.text("place_title"), row.text("place_url")));
  }
}
