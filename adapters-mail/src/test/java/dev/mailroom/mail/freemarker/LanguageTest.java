package dev.mailroom.mail.freemarker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
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
  void a_language_without_words_is_english_with_its_dates() {
    var unknown = Language.closestTo(Locale.GERMANY);

    assertThat(unknown.tag()).isEqualTo("en");
    assertThat(unknown.moment(Samples.AT, ZoneOffset.UTC))
        .isEqualTo("Friday 20 November 2026, 13:32");
  }

  @Test
  void the_language_of_the_machine_does_not_matter() {
    var before = Locale.getDefault();
    Locale.setDefault(MADE_UP);
    try {
      assertThat(Language.closestTo(Locale.FRENCH).tag()).isEqualTo("en");
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
