package dev.mailroom.mail.freemarker;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/** What a template can call: words, and the columns of the text part. */
final class Functions {

  private Functions() {}

  /** {@code say("key")}: the phrase as plain text. */
  static TemplateMethodModelEx plain(Phrases phrases) {
    return arguments -> phrases.say(text(arguments, 0), Notation.PLAIN);
  }

  /** {@code say("key")}: the phrase as markup, with its values escaped. */
  static TemplateMethodModelEx html(Phrases phrases) {
    return arguments -> markup(phrases.say(text(arguments, 0), Notation.HTML));
  }

  /** What is escaped already, for a template to take as it is. */
  static TemplateModel markup(String html) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("markup is never refused", e);
    }
  }

  /** {@code wrap(text)}: lines of at most 72 columns. */
  static TemplateMethodModelEx wrap() {
    return arguments -> Columns.wrap(text(arguments, 0));
  }

  /** {@code quote(line)}: the same behind a mark. */
  static TemplateMethodModelEx quote() {
    return arguments -> Columns.quote(text(arguments, 0));
  }

  /** {@code columns(label, value)}: the value in its own column. */
  static TemplateMethodModelEx columns() {
    return arguments -> Columns.fact(text(arguments, 0), text(arguments, 1));
  }

  private static String text(List<?> arguments, int index) throws TemplateModelException {
    if (arguments.size() > index && arguments.get(index) instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    throw new TemplateModelException("a text is missing in a call");
  }
}
