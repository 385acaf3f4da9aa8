package dev.mailroom.mail.freemarker;

import freemarker.core.HTMLOutputFormat;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How words are written down: what becomes of a value, of the stars around what is strong, and of a
 * link.
 */
record Notation(
    UnaryOperator<String> escape, String strong, String strongEnd, Function<Linked, String> link) {

  static final Notation PLAIN = new Notation(text -> text, "", "", Linked::words);

  static final Notation HTML =
      new Notation(Notation::escapeHtml, "<strong>", "</strong>", Notation::anchor);

  static String escapeHtml(String text) {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }

  private static String anchor(Linked linked) {
    return "<a class=\"m-link\" href=\"%s\" style=\"color:#155cd0;text-decoration:underline;\">%s</a>"
        .formatted(escapeHtml(linked.address()), escapeHtml(linked.words()));
  }
}
