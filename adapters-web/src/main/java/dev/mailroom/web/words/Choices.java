package dev.mailroom.web.words;

import dev.mailroom.domain.account.Languages;
import dev.mailroom.domain.account.Zones;
import java.util.List;
import java.util.Locale;

/** What can be chosen in more than one form. */
public final class Choices {

  private Choices() {}

  /** One line of a select. */
  public record Option(String value, String label) {}

  /** Each under its own name. */
  public static List<Option> languages() {
    return Languages.ALL.stream()
        .map(locale -> new Option(locale.toLanguageTag(), ownName(locale)))
        .toList();
  }

  /** {@code America/New_York} as "America / New York". */
  public static List<Option> zones() {
    return Zones.IDS.stream().map(id -> new Option(id, place(id))).toList();
  }

  /** Most languages write their names small; a list does not. */
  private static String ownName(Locale language) {
    var name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  private static String place(String id) {
    return id.replace("/", " / ").replace('_', ' ');
  }
}
