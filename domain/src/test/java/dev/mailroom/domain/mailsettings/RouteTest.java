package dev.mailroom.domain.mailsettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.domain.mailsettings.SettingsReading.Valid;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteTest {

  private final EmailSettings smtp = settings(TypedForm.smtp());
  private final EmailSettings sendGrid = settings(TypedForm.sendGrid("SG.x"));

  @Test
  void a_route_without_its_secret_cannot_be_taken() {
    assertThat(smtp.isComplete()).isTrue();
    assertThat(sendGrid.isComplete()).isTrue();
    assertThat(smtp.route().withoutSecret().isComplete()).isFalse();
    assertThat(sendGrid.route().withoutSecret().isComplete()).isFalse();
    assertThat(without(smtp).isComplete()).isFalse();
    assertThat(SettingsInForce.choose(Optional.empty(), Optional.of(without(smtp))).usable())
        .isEmpty();
  }

  @Test
  void a_route_loses_nothing_but_its_secret() {
    assertThat(smtp.route().withoutSecret().secret()).isEmpty();
    assertThat(((SmtpRoute) smtp.route()).withPassword(smtp.route().secret()))
        .isEqualTo(smtp.route());
    assertThat(sendGrid.route().withoutSecret())
        .isEqualTo(new SendGridRoute(Optional.empty(), Timeouts.DEFAULT));
  }

  @Test
  void people_call_a_route_by_its_host_or_provider() {
    assertThat(smtp.route().label()).isEqualTo("smtp.example.com");
    assertThat(sendGrid.route().label()).isEqualTo("SendGrid");
  }

  @Test
  void no_secret_prints() {
    assertThat(smtp.toString() + sendGrid + TypedForm.smtp() + TypedForm.sendGrid("SG.x"))
        .contains("Secret[***]", "EmailSettingsForm[***]")
        .doesNotContain("hunter22", "SG.x");
  }

  @Test
  void a_form_shown_again_has_no_secret_and_all_else() {
    var shown = TypedForm.smtp().withoutSecrets();

    assertThat(shown).isEqualTo(FilledForm.of(smtp));
    assertThat(TypedForm.sendGrid("SG.x").withoutSecrets().sendGridApiKey()).isEmpty();
    assertThat(TypedForm.smtp().withSmtp(TypedForm.at("localhost", "25")).smtp())
        .isEqualTo(TypedForm.at("localhost", "25").apply(TypedForm.SERVER));
  }

  @Test
  void a_secret_has_one_to_500_characters() {
    assertThat(new Secret("x".repeat(500)).value()).hasSize(500);
    assertThatThrownBy(() -> new Secret("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Secret("x".repeat(501)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void a_preset_is_found_by_its_code_and_by_its_host(Preset preset) {
    assertThat(Preset.ofCode(preset.code())).contains(preset);
    assertThat(Preset.ofHost(preset.host())).isEqualTo(preset);
  }

  @Test
  void ses_has_a_host_in_every_region() {
    assertThat(Preset.ofHost("email-smtp.eu-west-1.amazonaws.com")).isEqualTo(Preset.AWS_SES);
    assertThat(Preset.sesRegion("email-smtp.eu-west-1.amazonaws.com")).contains("eu-west-1");
    assertThat(Preset.sesHost(Preset.SES_REGIONS.getFirst())).isEqualTo(Preset.AWS_SES.host());
    assertThat(Preset.sesRegion("email-smtp.mars-1.amazonaws.com")).isEmpty();
    assertThat(Preset.ofHost("mail.example.com")).isEqualTo(Preset.CUSTOM);
    assertThat(Preset.ofCode("pigeon")).isEmpty();
  }

  @Test
  void tls_versions_go_by_the_platforms_names() {
    assertThat(TlsVersion.TLS_1_2.protocol()).isEqualTo("TLSv1.2");
    assertThat(TlsVersion.TLS_1_3.protocol()).isEqualTo("TLSv1.3");
  }

  private static EmailSettings without(EmailSettings settings) {
    return new EmailSettings(
        settings.sender(), settings.route().withoutSecret(), settings.rateLimit());
  }

  private static EmailSettings settings(EmailSettingsForm form) {
    return ((Valid) new FormReader(_ -> true).read(form, Optional.empty())).settings();
  }
}
