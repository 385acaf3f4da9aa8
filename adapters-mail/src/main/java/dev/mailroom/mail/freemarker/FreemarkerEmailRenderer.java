package dev.mailroom.mail.freemarker;

import dev.mailroom.application.template.port.EmailRenderer;
import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.RenderedEmail;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Renders every mail from the templates and words that lie beside this class. */
public final class FreemarkerEmailRenderer implements EmailRenderer {

  private final Templates templates;

  public FreemarkerEmailRenderer() {
    this(new ClassTemplateLoader(FreemarkerEmailRenderer.class, ""));
  }

  FreemarkerEmailRenderer(TemplateLoader loader) {
    this.templates = new Templates(loader);
  }

  @Override
  public RenderedEmail render(EmailContent content, Branding branding, Locale locale) {
    var language = Language.closestTo(locale);
    var values = Variables.of(content, branding, language);
    var code = content.kind().code();
    var phrases = new Phrases(code, language, values);
    var subject = Printable.line(phrases.say("subject", Notation.PLAIN));
    var text = templates.process(code + ".txt.ftl", textModel(values, phrases, subject));
    var html = templates.process(code + ".ftlh", htmlModel(values, phrases, subject, language));
    return new RenderedEmail(language.locale(), subject, text, html);
  }

  private static Map<String, Object> textModel(
      Map<String, Object> values, Phrases phrases, String subject) {
    var model = new HashMap<>(values);
    model.put("subject", subject);
    model.put("say", Functions.plain(phrases));
    model.put("wrap", Functions.wrap());
    model.put("quote", Functions.quote());
    model.put("columns", Functions.columns());
    return model;
  }

  private static Map<String, Object> htmlModel(
      Map<String, Object> values, Phrases phrases, String subject, Language language) {
    var model = new HashMap<>(values);
    model.put("subject", subject);
    model.put("say", Functions.html(phrases));
    model.put("language", language.tag());
    return model;
  }
}
