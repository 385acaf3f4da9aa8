package dev.mailroom.mail.freemarker;

import freemarker.core.HTMLOutputFormat;
import java.util.function.UnaryOperator;

/** How words are written down: what becomes of a value, and of the stars around what is strong. */
record Notation(UnaryOperator<String> escape, String strong, String strongEnd) {

  static final Notation PLAIN = new Notation(text -> text, "", "");

  static final Notation HTML = new Notation(Notation::escapeHtml, "<strong>", "</strong>");

  private static String escapeHtml(String text) {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }
}
