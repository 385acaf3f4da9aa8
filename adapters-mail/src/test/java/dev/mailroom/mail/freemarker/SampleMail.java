package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.RenderedEmail;
import java.util.List;
import java.util.Locale;

/** One of the samples in one of the languages. */
record SampleMail(EmailContent content, Locale locale) {

  /** Every sample in every language. */
  static List<SampleMail> all() {
    return Languages.ALL.stream()
        .flatMap(
            locale -> Samples.allAndMore().stream().map(content -> new SampleMail(content, locale)))
        .toList();
  }

  RenderedEmail render() {
    return Samples.render(content, locale);
  }

  RenderedEmail inEnglish() {
    return Samples.render(content);
  }

  String phrase(String key) {
    return Language.closestTo(locale).phrase(content.kind().code() + "." + key);
  }

  /** As it names the test it is in. */
  @Override
  public String toString() {
    return content.kind().code() + " in " + locale;
  }
}
