package dev.mailroom.mail.freemarker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * A tame document as text in 72 columns, behind marks, so that no line of it can pass for one of
 * ours. Links are numbered and stand below, each alone on its line.
 */
final class MarkdownText {

  private static final String MARK = "> ";

  private final List<String> links = new ArrayList<>();

  private MarkdownText() {}

  static String of(Node document) {
    var text = new MarkdownText();
    var lines = new ArrayList<>(behind(MARK, MARK, text.blocks(document, Columns.WIDTH - 2)));
    for (int i = 0; i < text.links.size(); i++) {
      lines.addAll(List.of("", "[" + (i + 1) + "]", "    " + text.links.get(i)));
    }
    return String.join("\n", lines);
  }

  /** The blocks in a node, an empty line between each but in a tight list. */
  private List<String> blocks(Node parent, int width) {
    var lines = new ArrayList<String>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (!lines.isEmpty() && !isTight(node)) {
        lines.add("");
      }
      lines.addAll(block(node, width));
    }
    return lines;
  }

  private static boolean isTight(Node node) {
    var list = node instanceof ListItem ? node.getParent() : node.getParent().getParent();
    return list instanceof ListBlock block && block.isTight();
  }

  private List<String> block(Node node, int width) {
    return switch (node) {
      case BlockQuote quote -> behind(MARK, MARK, blocks(quote, width - 2));
      case ListItem item -> {
        var mark = mark(item);
        yield behind(mark, " ".repeat(mark.length()), blocks(item, width - mark.length()));
      }
      case ListBlock list -> blocks(list, width);
      case FencedCodeBlock code -> code(code.getLiteral(), width);
      case IndentedCodeBlock code -> code(code.getLiteral(), width);
      case ThematicBreak _ -> List.of("-".repeat(Math.min(width, 24)));
      default -> paragraph(inline(node), width);
    };
  }

  private static String mark(ListItem item) {
    if (!(item.getParent() instanceof OrderedList list)) {
      return "- ";
    }
    int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
    for (var before = item.getPrevious(); before != null; before = before.getPrevious()) {
      number++;
    }
    return number + ". ";
  }

  private static List<String> behind(String first, String others, List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> ((i == 0 ? first : others) + lines.get(i)).stripTrailing())
        .toList();
  }

  private static List<String> paragraph(String text, int width) {
    return text.lines().flatMap(line -> Columns.lines(line.strip(), width).stream()).toList();
  }

  private static List<String> code(String literal, int width) {
    return behind(
        "    ",
        "    ",
        literal.lines().flatMap(line -> Columns.pieces(line, width - 4).stream()).toList());
  }

  private String inline(Node parent) {
    var text = new StringBuilder();
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      text.append(
          switch (node) {
            case Text words -> words.getLiteral();
            case Code code -> code.getLiteral();
            case SoftLineBreak _ -> " ";
            case HardLineBreak _ -> "\n";
            case Link link -> link(link);
            default -> inline(node);
          });
    }
    return text.toString();
  }

  private String link(Link link) {
    links.add(link.getDestination());
    return inline(link) + " [" + links.size() + "]";
  }
}
