package dev.mailroom.domain.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that mail is written in, by their own names: Deutsch, English, Español... */
public final class Languages {

  public static final List<Locale> ALL =
      List.of(Locale.GERMAN, Locale.ENGLISH, Locale.of("es"), Locale.FRENCH, Locale.of("pt"));

  private Languages() {}

  /** Reads a language tag (BCP 47); empty when nothing is written in that language. */
  public static Optional<Locale> parse(String tag) {
    return ALL.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
  }
}
