package dev.mailroom.web.api.v1;

import dev.mailroom.application.notification.EventDraft;
import dev.mailroom.application.notification.EventDraft.PlaceDraft;
import dev.mailroom.application.notification.EventDraft.To;
import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.web.api.JsonFields;
import java.util.List;
import java.util.Optional;

/** Reads an event as an application writes it. */
final class EventReader {

  /** More is refused anyhow, and need not be read. */
  private static final int MOST_NAMES = NotifyPeople.MOST_PEOPLE;

  private static final To NOBODY = new To.These(List.of());

  private EventReader() {}

  static EventDraft read(JsonFields fields) {
    return new EventDraft(
        fields.text("kind"),
        fields.optionalText("actor").orElse(""),
        fields.optionalObject("place").map(EventReader::place),
        fields.text("title"),
        fields.optionalText("body").orElse(""),
        fields.text("link"),
        to(fields),
        fields.texts("mentions", MOST_NAMES),
        fields.optionalText("locale").orElse(""),
        fields.instant("expiresAt"));
  }

  private static PlaceDraft place(JsonFields fields) {
    return new PlaceDraft(
        fields.optionalText("key").orElse(""), fields.text("title"), fields.text("url"));
  }

  private static To to(JsonFields fields) {
    if (fields.isList("to")) {
      return new To.These(fields.texts("to", MOST_NAMES));
    }
    return fields.requiredChoice(
        "to", NOBODY, EventReader::audience, "everyone, subscribers, or a list of people");
  }

  private static Optional<To> audience(String word) {
    return switch (word) {
      case "everyone" -> Optional.of(new To.Everyone());
      case "subscribers" -> Optional.of(new To.Subscribers());
      default -> Optional.empty();
    };
  }
}
