package dev.mailroom.mail.freemarker;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of one mail with its values in place: {@code {name}} stands for a value, {@code
 * *stars*} make strong. Values are set in once and never read again, so none can smuggle in either.
 */
final class Phrases {

  private static final Pattern MARK = Pattern.compile("\\{(\\w+)}|\\*");

  private final String code;
  private final Language language;
  private final Map<String, Object> values;

  Phrases(String code, Language language, Map<String, Object> values) {
    this.code = code;
    this.language = language;
    this.values = values;
  }

  /** The mail's own phrase of that key, or the one shared by all. Throws when there is neither. */
  String say(String key, Notation notation) {
    var own = code + "." + key;
    return fill(language.phrase(language.has(own) ? own : key), notation);
  }

  private String fill(String phrase, Notation notation) {
    var out = new StringBuilder();
    var mark = MARK.matcher(phrase);
    int done = 0;
    boolean strong = false;
    while (mark.find()) {
      out.append(notation.escape().apply(phrase.substring(done, mark.start())));
      if (mark.group(1) == null) {
        strong = !strong;
        out.append(strong ? notation.strong() : notation.strongEnd());
      } else {
        out.append(value(mark.group(1), notation));
      }
      done = mark.end();
    }
    return out.append(notation.escape().apply(phrase.substring(done))).toString();
  }

  private String value(String name, Notation notation) {
    return switch (values.get(name)) {
      case String text -> notation.escape().apply(text);
      case Linked linked -> notation.link().apply(linked);
      case null, default -> throw new IllegalArgumentException("no value is named " + name);
    };
  }
}
