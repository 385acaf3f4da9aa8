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
  void english_is_the_language_there_is() {
    assertThat(Languages.parse("en")).contains(Locale.ENGLISH);
    assertThat(Languages.parse("")).isEmpty();
    assertThat(Languages.parse("tlh")).isEmpty();
    assertThat(Languages.parse("EN")).isEmpty();
  }
}
