package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  private static final Language ENGLISH = Language.closestTo(Locale.ENGLISH);

  /** Its words lie in the test's resources: {@code messages_qx.properties}. */
  private static final Locale MADE_UP = Locale.of("qx");

  @Test
  void a_language_is_a_file_and_what_it_lacks_is_english() {
    var madeUp = Language.closestTo(MADE_UP);

    assertThat(madeUp.tag()).isEqualTo("qx");
    assertThat(madeUp.phrase("fact.when")).isEqualTo("Quxwhen");
    assertThat(madeUp.phrase("fact.account")).isEqualTo("Account");
  }

  @Test
  void a_country_of_a_language_gets_that_language() {
    assertThat(Language.closestTo(Locale.forLanguageTag("de-AT")).tag()).isEqualTo("de");
    assertThat(Language.closestTo(Locale.forLanguageTag("pt-PT")).tag()).isEqualTo("pt");
    assertThat(Language.closestTo(Locale.forLanguageTag("zh-Hant-TW")).tag()).isEqualTo("en");
  }

  @Test
  void a_language_without_words_is_english_with_its_dates() {
    var unknown = Language.closestTo(Locale.JAPAN);

    assertThat(unknown.tag()).isEqualTo("en");
    assertThat(unknown.moment(Samples.AT, ZoneOffset.UTC))
        .isEqualTo("Friday 20 November 2026, 13:32");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Freitag, 20. November 2026, 13:32_Uhr",
        "es | viernes 20 de noviembre de 2026, 13:32",
        "fr | vendredi 20 novembre 2026 à_13:32",
        "pt | sexta-feira, 20 de novembro de 2026, 13:32"
      })
  void a_language_tells_the_time_its_own_way(String tag, String moment) {
    var language = Language.closestTo(Locale.forLanguageTag(tag));

    assertThat(language.moment(Samples.AT, ZoneOffset.UTC))
        .isEqualTo(moment.replace('_', '\u00a0'));
    assertThat(language.time(Samples.AT, ZoneOffset.UTC)).isEqualTo("13:32");
  }

  @ParameterizedTest
  @CsvSource({
    "Firefox, Linux, Firefox on Linux, Firefox (Linux), Firefox sur Linux",
    "curl, , curl, curl, curl",
    ", Linux, a browser on Linux, ein Browser (Linux), un navigateur sur Linux",
    ", , an unknown browser, ein unbekannter Browser, un navigateur inconnu",
  })
  void a_browser_is_named_in_words_of_the_language(
      @Nullable String browser,
      @Nullable String system,
      String english,
      String german,
      String french) {
    assertThat(Stream.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH).map(Language::closestTo))
        .extracting(language ->
            Browsers.name(Optional.ofNullable(browser), Optional.ofNullable(system), language))
        .containsExactly(english, german, french);
  }

  @Test
  void the_language_of_the_machine_does_not_matter() {
    var before = Locale.getDefault();
    Locale.setDefault(MADE_UP);
    try {
      assertThat(Language.closestTo(Locale.JAPAN).tag()).isEqualTo("en");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_mail_reads_from_right_to_left_where_its_language_does() {
    var mail =
        new FreemarkerEmailRenderer()
            .render(Samples.test("a", "b"), Samples.BRANDING, MADE_UP)
            .html();

    assertThat(mail).contains("<html lang=\"qx\" dir=\"rtl\"", "align=\"right\"");
    assertThat(mail).doesNotContain("align=\"left\"");
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, UTC",
    "Z, UTC",
    "Etc/UTC, UTC",
    "+05:30, UTC+5:30",
    "-03:00, UTC-3",
    "Europe/London, 'London,_UTC'",
    "Europe/Berlin, 'Berlin,_UTC+1'",
    "Asia/Kolkata, 'Kolkata,_UTC+5:30'",
    "America/Argentina/Buenos_Aires, 'Buenos_Aires,_UTC-3'",
  })
  void a_zone_is_its_place_and_its_distance(String zone, String name) {
    assertThat(Zones.name(ZoneId.of(zone), Samples.AT)).isEqualTo(name.replace('_', '\u00a0'));
  }

  @Test
  void values_are_set_in_once_and_never_read_again() {
    var phrases = new Phrases("test", ENGLISH, Map.of("title", "{route} *x*", "route", "no"));

    assertThat(phrases.say("subject", Notation.PLAIN)).isEqualTo("{route} *x*");
    assertThat(phrases.say("subject", Notation.HTML)).isEqualTo("{route} *x*");
  }

  @Test
  void a_phrase_without_its_value_is_a_fault() {
    var phrases = new Phrases("test", ENGLISH, Map.of());

    assertThatThrownBy(() -> phrases.say("subject", Notation.PLAIN))
        .hasMessage("no value is named title");
  }
}
