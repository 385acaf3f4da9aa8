package dev.mailroom.web.admin.email;

import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.Preset;

/** Fills in what a provider wants, and keeps whatever else was typed. */
final class PresetFill {

  private PresetFill() {}

  /** {@code region} counts for AWS SES alone; one that does not exist gives the first. */
  static EmailSettingsForm apply(Preset preset, String region, EmailSettingsForm typed) {
    return withProvider(typed).withSmtp(smtp -> fill(preset, region, smtp));
  }

  private static EmailSettingsForm.Smtp fill(
      Preset preset, String region, EmailSettingsForm.Smtp smtp) {
    return switch (preset) {
      case CUSTOM -> smtp.withServer("", smtp.port(), smtp.useSsl(), smtp.requireTls());
      case AWS_SES -> server(sesHost(region), smtp);
      case GMAIL, OUTLOOK, MAILGUN -> server(preset.host(), smtp);
    };
  }

  private static EmailSettingsForm.Smtp server(String host, EmailSettingsForm.Smtp smtp) {
    return smtp.withServer(host, String.valueOf(Preset.PORT), false, true);
  }

  private static String sesHost(String region) {
    return Preset.SES_REGIONS.contains(region) ? Preset.sesHost(region) : Preset.AWS_SES.host();
  }

  private static EmailSettingsForm withProvider(EmailSettingsForm typed) {
    return new EmailSettingsForm(
        typed.notificationEmail(),
        typed.senderName(),
        "smtp",
        typed.sendGridApiKey(),
        typed.smtp(),
        typed.perSecond(),
        typed.perDay());
  }
}
