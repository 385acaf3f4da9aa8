package dev.mailroom.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.notification.Actor;
import dev.mailroom.domain.notification.Catalogue;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.EventId;
import dev.mailroom.domain.notification.Place;
import dev.mailroom.web.Cast;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Something that happened, with all that an event can have, and what the API shows of it. */
final class Told {

  static final Place WEBSITE = new Place("website", "Website", "https://x.example/website");

  static final Event EVENT =
      new Event(
          new EventId(Cast.uuid("event")),
          Client.HARBOUR.id(),
          Catalogue.find("comment.added").orElseThrow(),
          Optional.of(new Actor(new PersonName("Ada Park"), Optional.of(Cast.ADA.id()))),
          Optional.of(WEBSITE),
          "The new home page",
          "Looks **good**.",
          "https://x.example/website/7",
          Optional.of(Locale.FRENCH),
          Cast.NOW,
          Cast.NOW.plus(Duration.ofDays(1)));

  private Told() {}

  static JsonNode json() {
    return OpenApi.read(
        """
        {"id": "%s", "kind": "comment.added", "category": "discussions",
         "actor": {"name": "Ada Park", "person": "%s"},
         "place": {"key": "website", "title": "Website", "url": "https://x.example/website"},
         "title": "The new home page", "body": "Looks **good**.",
         "link": "https://x.example/website/7", "locale": "fr",
         "at": "2026-11-20T13:32:00Z", "expiresAt": "2026-11-21T13:32:00Z"}
        """
            .formatted(EVENT.id().value(), Cast.ADA.id().value()));
  }
}
