package dev.mailroom.mail.freemarker;

import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** A tame document as markup of the house: inline styles, and classes for the dark. */
final class MarkdownHtml {

  private static final String SANS =
      "Inter,-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif";
  private static final String MONO = "Consolas,Menlo,Liberation Mono,monospace";
  private static final String INK =
      "font:400 16px/25px " + SANS + ";color:#4d473c;word-break:break-word;";

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .percentEncodeUrls(true)
          .attributeProviderFactory(_ -> new Styles())
          .build();

  private MarkdownHtml() {}

  static String of(Node document) {
    return RENDERER.render(document);
  }

  /** One for the two tags of a block of code: {@code pre} is painted, {@code code} is not. */
  private static final class Styles implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      switch (node) {
        case Paragraph _ -> set(attributes, "m-soft", "margin:0 0 16px;" + INK);
        case BulletList _, OrderedList _ ->
            set(attributes, "m-soft", "margin:0 0 16px;padding:0 0 0 24px;" + INK);
        case ListItem _ -> set(attributes, "m-soft", "margin:0 0 4px;" + INK);
        case BlockQuote _ ->
            set(
                attributes,
                "m-quoted",
                "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #d5cab6;");
        case Code _ -> set(attributes, "m-ink", "font:400 14px/21px " + MONO + ";color:#211d17;");
        case Link _ -> set(attributes, "m-link", "color:#155cd0;text-decoration:underline;");
        case ThematicBreak _ ->
            set(attributes, "m-rule", "margin:0 0 16px;border:0;border-top:1px solid #e8dfce;");
        case FencedCodeBlock _, IndentedCodeBlock _ -> code(tag, attributes);
        default -> {}
      }
    }

    private static void code(String tag, Map<String, String> attributes) {
      attributes.clear();
      if (tag.equals("pre")) {
        set(
            attributes,
            "m-quoted m-ink",
            "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #d5cab6;font:400 14px/21px "
                + MONO
                + ";color:#211d17;white-space:pre-wrap;word-break:break-word;");
      }
    }

    private static void set(Map<String, String> attributes, String classes, String style) {
      attributes.put("class", classes);
      attributes.put("style", style);
    }
  }
}
