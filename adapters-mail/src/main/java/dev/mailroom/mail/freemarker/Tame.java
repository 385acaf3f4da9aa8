package dev.mailroom.mail.freemarker;

import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Makes a document fit for a mail: not too long, not too deep, no HTML, no images, no headings, and
 * links that lead where they say.
 */
final class Tame {

  /** A list in a quote in a list is seven with its words; four lists leave room in 72 columns. */
  private static final int DEEPEST = 8;

  private static final String MORE = "\u2026";

  private int characters;
  private int nodes;
  private boolean cut;

  private Tame(int characters, int nodes) {
    this.characters = characters;
    this.nodes = nodes;
  }

  /** Answers the document it was given, with at most so many characters of text and nodes. */
  static Node of(Node document, int characters, int nodes) {
    var tame = new Tame(characters, nodes);
    tame.children(document, 1);
    if (tame.cut) {
      document.appendChild(holding(new Paragraph(), new Text(MORE)));
    }
    return document;
  }

  private void children(Node parent, int depth) {
    var child = parent.getFirstChild();
    while (child != null) {
      var next = child.getNext();
      if (characters <= 0 || --nodes < 0) {
        cut = true;
        child.unlink();
      } else if (child instanceof LinkReferenceDefinition) {
        child.unlink();
      } else if (isHtml(child) || isTooDeep(child, depth)) {
        words(child);
      } else {
        children(tamed(child), depth + 1);
      }
      child = next;
    }
  }

  private static boolean isHtml(Node node) {
    return node instanceof HtmlInline || node instanceof HtmlBlock;
  }

  /** Items stay in their list. */
  private static boolean isTooDeep(Node node, int depth) {
    return depth >= DEEPEST && !(node instanceof ListItem);
  }

  private Node tamed(Node node) {
    return switch (node) {
      case Image image -> image(image);
      case Link link -> link(link);
      case Heading heading -> replaced(heading, holding(new Paragraph(), strong(heading)));
      case Text text -> {
        text.setLiteral(taken(text.getLiteral()));
        yield text;
      }
      case Code code -> {
        code.setLiteral(taken(code.getLiteral()));
        yield code;
      }
      case FencedCodeBlock code -> {
        code.setLiteral(taken(code.getLiteral()));
        yield code;
      }
      case IndentedCodeBlock code -> {
        code.setLiteral(taken(code.getLiteral()));
        yield code;
      }
      default -> node;
    };
  }

  private Node image(Image image) {
    var alternative = Words.of(image);
    var words = new Text(alternative.isBlank() ? image.getDestination() : alternative);
    return !SafeLink.isSafe(image.getDestination()) || image.getParent() instanceof Link
        ? words(image)
        : link(replaced(image, holding(new Link(image.getDestination(), null), words)));
  }

  private Node link(Link link) {
    var address = link.getDestination();
    if (!SafeLink.isSafe(address)) {
      return words(link);
    }
    link.setTitle(null);
    return SafeLink.lies(Words.of(link), address)
        ? replaced(link, holding(new Link(address, null), new Text(address)))
        : link;
  }

  /** Nothing but the words in its place. */
  private Node words(Node node) {
    var text = new Text(taken(Words.of(node)));
    return replaced(node, node instanceof Block ? holding(new Paragraph(), text) : text);
  }

  private String taken(String words) {
    int rest = characters;
    characters -= words.length();
    cut |= characters < 0;
    return characters < 0 ? Excerpt.of(words, rest) : words;
  }

  private static Node strong(Node heading) {
    var strong = new StrongEmphasis();
    while (heading.getFirstChild() != null) {
      strong.appendChild(heading.getFirstChild());
    }
    return strong;
  }

  private static <T extends Node> T holding(T parent, Node child) {
    parent.appendChild(child);
    return parent;
  }

  private static <T extends Node> T replaced(Node node, T other) {
    node.insertBefore(other);
    node.unlink();
    return other;
  }
}
