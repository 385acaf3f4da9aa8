package dev.mailroom.web.admin.email;

import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import java.util.List;

/**
 * Email Configuration.
 *
 * @param form what stands in the fields; no secret
 */
public record SettingsPage(
    EmailSettingsForm form, StatusCard status, Help help, Secrets secrets, Reaction reaction) {

  /**
   * What helps to fill it in.
   *
   * @param preset the code of the one pressed
   * @param region of AWS SES; empty for any other server
   * @param advanced whether its rarer fields are open
   */
  public record Help(
      String preset, String region, Guide guide, Guide sendGridGuide, boolean advanced) {

    public List<Option> presets() {
      return Options.PRESETS;
    }

    public List<Option> regions() {
      return Options.REGIONS;
    }
  }

  /** What is known of the two credentials. */
  public record Secrets(SecretNote password, SecretNote apiKey) {}

  /** One of several to choose from. */
  public record Option(String value, String label) {}
}
