package dev.mailroom.application.notification;

import dev.mailroom.application.notification.NotifyPeople.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Checks what an application wrote, and collects all that is wrong with it. */
final class Problems {

  /** The same for somebody of another company and for nobody. */
  static final String NO_MEMBER = "is no member of this company";

  private static final Pattern LINK =
      Pattern.compile(
          """
          https?:// (?: \\[ [0-9a-f:.]++ ] | [a-z0-9] (?: [a-z0-9.-]* [a-z0-9] )? \\.? ) (?: :\\d{1,5} )?
          (?: [/?\\#] (?: [\\w.~:/?\\#@!$&'()*+,;=-]++ | %[0-9a-f]{2} )*+ )?
          """,
          Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

  private final List<Problem> found = new ArrayList<>();

  void add(String field, String text) {
    found.add(new Problem(field, text));
  }

  boolean any() {
    return !found.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(found);
  }

  /** One line that must not be empty. */
  String line(String field, String typed, int most) {
    var line = typed.strip();
    if (line.isEmpty()) {
      add(field, "must not be empty");
    }
    return checked(field, line, most, Character::isISOControl);
  }

  /** Text of many lines, or none; its line ends become those of a text file. */
  String text(String field, String typed, int most) {
    var text = typed.replace("\r\n", "\n").replace('\r', '\n');
    return checked(field, text, most, c -> Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  /**
   * A link that may stand in a mail: absolute, to a host, in the characters of a URL (RFC 3986),
   * and without a user name, which could pass for the host.
   */
  String link(String field, String typed, int most) {
    var link = line(field, typed, most);
    if (!link.isEmpty() && !isLink(link)) {
      add(
          field,
          "must be an absolute http or https URL without a user name, other characters encoded");
    }
    return link;
  }

  private String checked(String field, String text, int most, IntPredicate forbidden) {
    if (text.codePointCount(0, text.length()) > most) {
      add(field, "must be at most %,d characters long".formatted(most));
    }
    if (text.codePoints().anyMatch(c -> forbidden.test(c) || isHalf(c))) {
      add(field, "must not have control characters");
    }
    return text;
  }

  /** A surrogate without its other half is no character, and no UTF-8 can hold it. */
  private static boolean isHalf(int c) {
    return Character.getType(c) == Character.SURROGATE;
  }

  private static boolean isLink(String typed) {
    return LINK.matcher(typed).matches();
  }
}
