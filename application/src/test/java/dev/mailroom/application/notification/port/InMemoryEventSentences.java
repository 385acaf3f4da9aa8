package dev.mailroom.application.notification.port;

import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.Sentence;
import java.util.Locale;

/** {@link EventSentences} with one and the same word for all that can happen. */
public final class InMemoryEventSentences implements EventSentences {

  @Override
  public Sentence say(Event event, Locale locale) {
    var language = Languages.parse(locale.getLanguage()).orElse(Locale.ENGLISH);
    var title = event.title().replaceAll("\\s+", " ");
    return event
        .actor()
        .map(actor -> actor.name().value() + " did " + title)
        .map(text -> new Sentence(text, language))
        .orElseGet(() -> new Sentence(title, language));
  }
}
