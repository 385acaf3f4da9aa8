package dev.mailroom.mail.freemarker;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * What an application wrote (CommonMark), made safe and short enough for a mail: as markup, as text
 * in 72 columns, and as the beginning of it on one line.
 */
final class Markdown {

  /** About three screens; the link leads to the rest. */
  private static final int LONGEST = 6_000;

  /** Each brings its styles along, and Gmail cuts a mail at 102 kB. */
  private static final int MOST_NODES = 250;

  private static final int LONGEST_SOURCE = 20_000;
  private static final int DEEPEST = 12;
  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();

  private final Node document;

  private Markdown(Node document) {
    this.document = document;
  }

  static Markdown of(String source) {
    var read = source.substring(0, Math.min(source.length(), LONGEST_SOURCE));
    var clean = String.join("\n", Printable.lines(read));
    return new Markdown(Tame.of(PARSER.parse(clean), LONGEST, MOST_NODES));
  }

  boolean isEmpty() {
    return document.getFirstChild() == null;
  }

  String html() {
    return MarkdownHtml.of(document);
  }

  String text() {
    return MarkdownText.of(document);
  }

  String excerpt(int longest) {
    return Excerpt.of(Words.of(document), longest);
  }
}
