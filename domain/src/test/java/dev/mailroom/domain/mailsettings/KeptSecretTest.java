package dev.mailroom.domain.mailsettings;

import static dev.mailroom.domain.mailsettings.TypedForm.as;
import static dev.mailroom.domain.mailsettings.TypedForm.at;
import static dev.mailroom.domain.mailsettings.TypedForm.secured;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.mailsettings.SettingsReading.Invalid;
import dev.mailroom.domain.mailsettings.SettingsReading.Valid;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stored secret goes only where it was meant to go. */
class KeptSecretTest {

  private static final Map<SettingsField, SettingsProblem> NO_PASSWORD =
      Map.of(SettingsField.SMTP_PASSWORD, SettingsProblem.PASSWORD_MISSING);

  private final FormReader reader = new FormReader(_ -> true);
  private final EmailSettings stored = settings(TypedForm.smtp(), Optional.empty());

  @Test
  void a_blank_password_keeps_the_stored_one() {
    var settings = settings(TypedForm.smtp(as("mailer", " ")), Optional.of(stored));

    assertThat(settings.route().secret()).contains(new Secret("hunter22"));
  }

  @Test
  void what_does_not_name_the_account_may_change() {
    var form = TypedForm.smtp(s -> secured(true, false).apply(as("mailer", "").apply(s)));

    assertThat(settings(form, Optional.of(stored)).route().secret()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "smtp.evil.example,587,mailer",
    "smtp.example.com,588,mailer",
    "smtp.example.com,587,other"
  })
  void another_host_port_or_user_needs_the_password_again(String host, String port, String user) {
    var form = TypedForm.smtp(s -> at(host, port).apply(as(user, "").apply(s)));

    assertThat(problems(form, Optional.of(stored))).isEqualTo(NO_PASSWORD);
  }

  @Test
  void a_user_without_a_password_anywhere_needs_one() {
    assertThat(problems(TypedForm.smtp(as("mailer", "")), Optional.empty())).isEqualTo(NO_PASSWORD);
  }

  @Test
  void a_stored_key_of_another_provider_is_no_password() {
    var sendGrid = settings(TypedForm.sendGrid("SG.x"), Optional.empty());

    assertThat(problems(TypedForm.smtp(as("mailer", "")), Optional.of(sendGrid)))
        .isEqualTo(NO_PASSWORD);
    assertThat(problems(TypedForm.sendGrid(""), Optional.of(stored)))
        .isEqualTo(Map.of(SettingsField.SENDGRID_API_KEY, SettingsProblem.MISSING));
  }

  @Test
  void a_blank_key_keeps_the_stored_one_and_a_typed_one_replaces_it() {
    var sendGrid = Optional.of(settings(TypedForm.sendGrid("SG.old"), Optional.empty()));

    assertThat(settings(TypedForm.sendGrid(""), sendGrid).route().secret())
        .contains(new Secret("SG.old"));
    assertThat(settings(TypedForm.sendGrid("SG.new"), sendGrid).route().secret())
        .contains(new Secret("SG.new"));
  }

  @Test
  void a_relay_without_user_and_password_is_allowed_and_drops_what_was_stored() {
    var settings = settings(TypedForm.smtp(as("", "")), Optional.of(stored));

    assertThat(settings.route().secret()).isEmpty();
    assertThat(settings.isComplete()).isTrue();
  }

  @Test
  void a_password_needs_a_user() {
    assertThat(problems(TypedForm.smtp(as(" ", "hunter22")), Optional.of(stored)))
        .isEqualTo(Map.of(SettingsField.SMTP_USERNAME, SettingsProblem.USERNAME_MISSING));
  }

  @Test
  void while_the_host_cannot_be_read_a_stored_password_is_not_called_missing() {
    var form = TypedForm.smtp(s -> at("smtp://x", "587").apply(as("mailer", "").apply(s)));

    assertThat(problems(form, Optional.of(stored))).containsOnlyKeys(SettingsField.SMTP_HOST);
    assertThat(problems(form, Optional.empty()))
        .containsOnlyKeys(SettingsField.SMTP_HOST, SettingsField.SMTP_PASSWORD);
  }

  @Test
  void a_password_is_one_line_of_500_characters_at_most() {
    assertThat(password("smtp.example.com", "p".repeat(500))).isEqualTo("p".repeat(500));
    assertThat(problems(TypedForm.smtp(as("mailer", "a\tb")), Optional.empty()))
        .isEqualTo(Map.of(SettingsField.SMTP_PASSWORD, SettingsProblem.CONTROL_CHARACTERS));
    assertThat(problems(TypedForm.smtp(as("mailer", "p".repeat(501))), Optional.empty()))
        .isEqualTo(Map.of(SettingsField.SMTP_PASSWORD, SettingsProblem.TOO_LONG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abcd efgh ijkl mnop", " abcd efgh  ijkl mnop ", "abcd\u00a0efgh ijkl mnop"})
  void the_spaces_google_shows_in_an_app_password_are_no_part_of_it(String shown) {
    assertThat(password("smtp.gmail.com", shown)).isEqualTo("abcdefghijklmnop");
  }

  @ParameterizedTest
  @CsvSource({
    "smtp.example.com,abcd efgh ijkl mnop",
    "smtp.gmail.com,my own pass word",
    "smtp.gmail.com,abcd efgh ijkl mno1",
    "smtp.gmail.com,abcd efgh ijkl"
  })
  void other_passwords_keep_their_spaces(String host, String typed) {
    assertThat(password(host, typed)).isEqualTo(typed);
  }

  private String password(String host, String typed) {
    var form = TypedForm.smtp(s -> at(host, "587").apply(as("mailer", typed).apply(s)));
    return settings(form, Optional.empty()).route().secret().orElseThrow().value();
  }

  private EmailSettings settings(EmailSettingsForm form, Optional<EmailSettings> inForce) {
    return ((Valid) reader.read(form, inForce)).settings();
  }

  private Map<SettingsField, SettingsProblem> problems(
      EmailSettingsForm form, Optional<EmailSettings> inForce) {
    return ((Invalid) reader.read(form, inForce)).problems();
  }
}
