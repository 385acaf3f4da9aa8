package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.NotificationEmail.Item;
import java.util.Map;

/**
 * Says what happened: who, then the words of its kind. Without words, or without words for what
 * nobody did, it is its title alone.
 */
record Sentences(Language language) {

  private static final String KIND = "kind";

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

  /** Both as they are to stand there; an empty {@code actor} is nobody. */
  String say(String kind, String actor, Object title, Notation notation) {
    var phrases = new Phrases(KIND, language, Map.of("title", title));
    if (actor.isEmpty() || !language.has(KIND + "." + kind)) {
      var alone = kind + ".alone";
      return phrases.say(language.has(KIND + "." + alone) ? alone : "title", notation);
    }
    var who = notation.escape().apply(actor);
    return notation.strong() + who + notation.strongEnd() + " " + phrases.say(kind, notation);
  }

  static String title(Item item) {
    return Printable.line(NoLinks.in(item.title()));
  }
}
