package dev.mailroom.mail.freemarker;

import java.util.Map;
import java.util.Optional;

/** A browser in the words of a language: "Firefox on Linux", "an unknown browser". */
final class Browsers {

  private Browsers() {}

  static String name(Optional<String> browser, Optional<String> system, Language language) {
    if (system.isEmpty()) {
      return browser.orElseGet(() -> language.phrase("browser.unknown"));
    }
    var values = Map.<String, Object>of("browser", browser.orElse(""), "system", system.get());
    return new Phrases("browser", language, values)
        .say(browser.isPresent() ? "known" : "unnamed", Notation.PLAIN);
  }
}
