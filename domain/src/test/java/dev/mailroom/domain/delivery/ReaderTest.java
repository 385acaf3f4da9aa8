package dev.mailroom.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.account.Preferences;
import dev.mailroom.domain.company.CompanySettings;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReaderTest {

  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final ZoneId LIMA = ZoneId.of("America/Lima");
  private static final CompanySettings COMPANY = new CompanySettings(Locale.GERMAN, OSLO, true);

  @Test
  void who_chose_reads_so_in_every_company() {
    var chosen = new Preferences(Optional.of(Locale.FRENCH), Optional.of(LIMA));

    assertThat(Reader.of(chosen, COMPANY)).isEqualTo(Reader.of(chosen));
    assertThat(Reader.of(chosen)).isEqualTo(new Reader(Locale.FRENCH, Optional.of(LIMA)));
  }

  @Test
  void who_chose_nothing_follows_the_company() {
    assertThat(Reader.of(Preferences.NONE, COMPANY))
        .isEqualTo(Reader.of(COMPANY))
        .isEqualTo(new Reader(Locale.GERMAN, Optional.of(OSLO)));
  }

  @Test
  void outside_a_company_the_site_decides() {
    assertThat(Reader.of(Preferences.NONE)).isEqualTo(Reader.OF_THE_SITE);
  }
}
