package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.NotificationEmail.Item;
import java.util.Map;

/**
 * Says what happened: who, then the words of its kind. A kind without words, and one that takes in
 * whatever has no kind where nobody is known to have done it, is its title alone.
 */
record Sentences(Language language) {

  private static final String KIND = "kind";

  /** What happens by itself has a sentence of its own. */
  private static final String ALONE = ".alone";

  /** What an application has no kind for: its title says it all. */
  private static final String CATCH_ALL = ".updated";

  /** With a short name and no more of a long title than a subject shows. */
  String brief(Item item) {
    var title = Excerpt.of(title(item), 80);
    return sentence(item, item.actor().map(PersonName::brief).orElse(""), title, Notation.PLAIN);
  }

  String plain(Item item) {
    return sentence(
        item, item.actor().map(PersonName::value).orElse(""), title(item), Notation.PLAIN);
  }

  /** Markup, with the title as the link. */
  String html(Item item) {
    return sentence(
        item,
        item.actor().map(PersonName::value).orElse(""),
        new Linked(title(item), item.link()),
        Notation.HTML);
  }

  private String sentence(Item item, String actor, Object title, Notation notation) {
    return say(item.kind(), Printable.line(NoLinks.in(actor)), title, notation);
  }

  /** Both as they are to stand there; an empty {@code actor} is nobody who is known. */
  String say(String kind, String actor, Object title, Notation notation) {
    var phrases = new Phrases(KIND, language, Map.of("title", title));
    if (!language.has(KIND + "." + kind) || (actor.isEmpty() && kind.endsWith(CATCH_ALL))) {
      return phrases.say("title", notation);
    }
    if (actor.isEmpty() && language.has(KIND + "." + kind + ALONE)) {
      return phrases.say(kind + ALONE, notation);
    }
    var who = notation.escape().apply(actor.isEmpty() ? language.phrase("someone") : actor);
    return notation.strong() + who + notation.strongEnd() + " " + phrases.say(kind, notation);
  }

  static String title(Item item) {
    return Printable.line(NoLinks.in(item.title()));
  }
}
