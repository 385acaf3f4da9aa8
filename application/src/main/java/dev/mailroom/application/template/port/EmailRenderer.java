package dev.mailroom.application.template.port;

import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.RenderedEmail;
import java.util.Locale;

/** Puts a mail into words. Deterministic: the same variables give the same bytes. */
public interface EmailRenderer {

  /**
   * Writes in the language of the locale, or in English where there is none of it. Throws {@link
   * RenderingFailed} when a template is broken, which retrying does not mend.
   */
  RenderedEmail render(EmailContent content, Branding branding, Locale locale);

  /**
   * A template could not be turned into a mail. The message names the template and the place, no
   * variable.
   */
  final class RenderingFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RenderingFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
