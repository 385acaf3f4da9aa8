package dev.mailroom.web.admin.email;

import dev.mailroom.domain.mailsettings.Preset;
import dev.mailroom.web.admin.email.SettingsPage.Option;
import java.util.Arrays;
import java.util.List;

/** The presets and regions as they are offered. */
final class Options {

  static final List<Option> PRESETS =
      Arrays.stream(Preset.values()).map(p -> new Option(p.code(), label(p))).toList();

  static final List<Option> REGIONS =
      Preset.SES_REGIONS.stream().map(region -> new Option(region, region)).toList();

  private Options() {}

  private static String label(Preset preset) {
    return switch (preset) {
      case GMAIL -> "Gmail";
      case OUTLOOK -> "Outlook";
      case AWS_SES -> "AWS SES";
      case MAILGUN -> "Mailgun";
      case CUSTOM -> "Custom";
    };
  }
}
