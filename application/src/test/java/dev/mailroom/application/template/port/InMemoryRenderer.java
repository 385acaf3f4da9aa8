package dev.mailroom.application.template.port;

import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.RenderedEmail;
import java.util.Locale;

/** {@link EmailRenderer} with next to no words; it breaks over a test whose subject is "broken". */
public final class InMemoryRenderer implements EmailRenderer {

  @Override
  public RenderedEmail render(EmailContent content, Branding branding, Locale locale) {
    if (content instanceof EmailContent.Test test && test.subject().equals("broken")) {
      throw new RenderingFailed("test.ftlh, line 3", new IllegalStateException("no such variable"));
    }
    var subject = content.kind().code() + " from " + branding.organisation();
    return new RenderedEmail(locale, subject, content.toString(), "<p>" + subject + "</p>");
  }
}
