package dev.mailroom.mail.freemarker;

import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The words of a document on one line, however deep it is. */
final class Words {

  private Words() {}

  static String of(Node root) {
    var words = new StringBuilder();
    for (Node node = root; node != null; node = following(node, root)) {
      words.append(node instanceof Block ? " " : "").append(own(node));
    }
    return Printable.line(words.toString());
  }

  /** In the order of the text; without recursion, for nobody knows how deep it goes. */
  private static @Nullable Node following(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    var at = node;
    while (!at.equals(root) && at.getNext() == null) {
      at = at.getParent();
    }
    return at.equals(root) ? null : at.getNext();
  }

  private static String own(Node node) {
    return switch (node) {
      case Text text -> text.getLiteral();
      case Code code -> code.getLiteral();
      case FencedCodeBlock code -> code.getLiteral();
      case IndentedCodeBlock code -> code.getLiteral();
      case HtmlInline html -> html.getLiteral();
      case HtmlBlock html -> html.getLiteral();
      case SoftLineBreak _, HardLineBreak _ -> " ";
      default -> "";
    };
  }
}
