package dev.mailroom.application.notification.port;

import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.Sentence;
import java.util.Locale;

/** Says what happened. */
public interface EventSentences {

  /** In the language of the locale, or in English where there is none of it. */
  Sentence say(Event event, Locale locale);
}
