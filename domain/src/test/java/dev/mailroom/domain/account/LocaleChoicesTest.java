package dev.mailroom.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleChoicesTest {

  @Test
  void every_zone_on_offer_can_be_chosen() {
    assertThat(Zones.IDS)
        .startsWith("UTC", "Africa/Abidjan")
        .contains("Europe/Oslo", "America/Argentina/Buenos_Aires")
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(Zones.parse(id)).contains(ZoneId.of(id)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Mars/Base", "US/Pacific", "EST5EDT", "+01:00", "utc", "UTC "})
  void no_other_zone_can(String id) {
    assertThat(Zones.parse(id)).isEmpty();
  }

  @Test
  void every_language_there_is_can_be_chosen_by_its_tag() {
    assertThat(Languages.ALL)
        .extracting(Locale::toLanguageTag)
        .containsExactly("de", "en", "es", "fr", "pt");
    assertThat(Languages.ALL)
        .allSatisfy(one -> assertThat(Languages.parse(one.toLanguageTag())).contains(one));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tlh", "EN", "de-AT", "de_DE", "und"})
  void no_other_language_can(String tag) {
    assertThat(Languages.parse(tag)).isEmpty();
  }
}
