package dev.mailroom.domain.mailsettings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.mailsettings.SettingsReading.Valid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilledFormTest {

  private final FormReader reader = new FormReader(_ -> true);

  @Test
  void a_new_site_starts_with_port_587_and_required_tls() {
    var smtp = FilledForm.withDefaults().smtp();

    assertThat(smtp)
        .isEqualTo(
            new EmailSettingsForm.Smtp(
                "", "587", "", "", false, true, "10", "60", "60", true, true, ""));
    assertThat(FilledForm.withDefaults().provider()).isEqualTo("smtp");
  }

  @Test
  void settings_shown_and_read_again_are_the_same_settings() {
    var forms =
        List.of(
            TypedForm.smtp(),
            TypedForm.smtp(TypedForm.as("", "")),
            TypedForm.smtp(TypedForm.secured(true, false)),
            TypedForm.smtp(TypedForm.secured(false, false)),
            TypedForm.smtp(TypedForm.speaking(true, false)),
            TypedForm.smtp(TypedForm.speaking(false, true)),
            TypedForm.smtp(TypedForm.waiting("1", "2", "3")),
            TypedForm.smtp(TypedForm.trusting("a PEM")),
            TypedForm.sendGrid("SG.x"),
            new EmailSettingsForm(
                "a@example.com", "A", "smtp", "", TypedForm.SERVER, "14", "50000"));

    for (var form : forms) {
      var settings = read(form, Optional.empty());

      assertThat(read(FilledForm.of(settings), Optional.of(settings))).isEqualTo(settings);
    }
  }

  @Test
  void no_secret_is_ever_shown() {
    var smtp = FilledForm.of(read(TypedForm.smtp(), Optional.empty()));
    var sendGrid = FilledForm.of(read(TypedForm.sendGrid("SG.x"), Optional.empty()));

    assertThat(smtp.smtp().password()).isEmpty();
    assertThat(sendGrid.sendGridApiKey()).isEmpty();
    assertThat(sendGrid.smtp()).isEqualTo(FilledForm.withDefaults().smtp());
  }

  private EmailSettings read(EmailSettingsForm form, Optional<EmailSettings> inForce) {
    return ((Valid) reader.read(form, inForce)).settings();
  }
}
