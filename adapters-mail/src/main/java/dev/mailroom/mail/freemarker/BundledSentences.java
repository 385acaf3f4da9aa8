package dev.mailroom.mail.freemarker;

import dev.mailroom.application.notification.port.EventSentences;
import dev.mailroom.domain.notification.Event;
import dev.mailroom.domain.notification.Sentence;
import java.util.Locale;

/** {@link EventSentences} with the words that mails have. */
public final class BundledSentences implements EventSentences {

  /** Letter by letter, for no page of ours makes a link of what looks like one. */
  @Override
  public Sentence say(Event event, Locale locale) {
    var language = Language.closestTo(locale);
    var actor = event.actor().map(it -> Printable.line(it.name().value())).orElse("");
    var title = Printable.line(event.title());
    var text = new Sentences(language).say(event.kind().code(), actor, title, Notation.PLAIN);
    return new Sentence(text, language.locale());
  }
}
