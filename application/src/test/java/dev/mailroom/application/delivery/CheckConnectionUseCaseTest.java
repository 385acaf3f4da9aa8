package dev.mailroom.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.application.delivery.CheckConnection.Result.Connected;
import dev.mailroom.application.delivery.CheckConnection.Result.Invalid;
import dev.mailroom.application.delivery.CheckConnection.Result.NotConnected;
import dev.mailroom.application.delivery.port.FakeTransport;
import dev.mailroom.application.mailsettings.SubmittedForms;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.StageTrace;
import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.EmailSettingsForm.Smtp;
import dev.mailroom.domain.mailsettings.FilledForm;
import dev.mailroom.domain.mailsettings.Secret;
import dev.mailroom.domain.mailsettings.SettingsField;
import dev.mailroom.domain.mailsettings.SettingsProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckConnectionUseCaseTest {

  private final Postroom room = new Postroom();
  private final CheckConnection check =
      new CheckConnectionUseCase(
          new SubmittedForms(_ -> true, room.settings), room.transports, room.clock);

  @Test
  void an_unsaved_form_is_tried_with_what_it_says() {
    var result = check.check(form("smtp.example.org", "swordfish"));

    assertThat(result).isInstanceOf(Connected.class);
    assertThat(((Connected) result).stages()).extracting(StageTrace::stage).contains(Stage.CONNECT);
    var probed = room.smtp.probed().getFirst();
    assertThat(probed.host()).isEqualTo("smtp.example.org");
    assertThat(probed.password()).contains(new Secret("swordfish"));
    assertThat(room.panel.find()).isEmpty();
  }

  @Test
  void a_failure_shows_how_far_it_went() {
    room.smtp.answers(FakeTransport.failing(Troubles.WRONG_PASSWORD));

    var result = (NotConnected) check.check(form("smtp.example.org", "swordfish"));

    assertThat(result.failure()).isEqualTo(Troubles.WRONG_PASSWORD);
    assertThat(result.stages())
        .extracting(StageTrace::progress)
        .containsExactly(StageTrace.Progress.DONE, StageTrace.Progress.FAILED);
  }

  @Test
  void the_stored_password_is_tried_on_its_own_account_only() {
    room.configure(Postroom.SETTINGS);

    check.check(FilledForm.of(Postroom.SETTINGS));
    var elsewhere = check.check(form("smtp.evil.example", ""));

    assertThat(room.smtp.probed()).hasSize(1);
    assertThat(room.smtp.probed().getFirst().password()).contains(new Secret("hunter22"));
    assertThat(elsewhere)
        .isEqualTo(
            new Invalid(Map.of(SettingsField.SMTP_PASSWORD, SettingsProblem.PASSWORD_MISSING)));
  }

  private static EmailSettingsForm form(String host, String password) {
    var server =
        new Smtp(host, "587", "mailer", password, false, true, "10", "60", "60", true, true, "");
    return new EmailSettingsForm("no-reply@example.com", "", "smtp", "", server, "", "");
  }
}
