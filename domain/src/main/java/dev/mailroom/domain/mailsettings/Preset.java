package dev.mailroom.domain.mailsettings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Well-known providers' SMTP servers; each takes port 587 with STARTTLS. */
public enum Preset {
  GMAIL("gmail", "smtp.gmail.com"),
  OUTLOOK("outlook", "smtp-mail.outlook.com"),
  AWS_SES("aws-ses", "email-smtp.us-east-1.amazonaws.com"),
  MAILGUN("mailgun", "smtp.mailgun.org"),
  CUSTOM("custom", "");

  /** Where AWS SES has an SMTP endpoint. */
  public static final List<String> SES_REGIONS =
      List.of(
          "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2",
          "af-south-1",
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3",
          "ap-south-1",
          "ap-southeast-1",
          "ap-southeast-2",
          "ap-southeast-3",
          "ca-central-1",
          "eu-central-1",
          "eu-north-1",
          "eu-south-1",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "il-central-1",
          "me-south-1",
          "sa-east-1");

  public static final int PORT = 587;

  private final String code;
  private final String host;

  Preset(String code, String host) {
    this.code = code;
    this.host = host;
  }

  public static Optional<Preset> ofCode(String code) {
    return Arrays.stream(values()).filter(preset -> preset.code.equals(code)).findFirst();
  }

  /** The provider whose server this is; {@link #CUSTOM} for any other. */
  public static Preset ofHost(String host) {
    if (sesRegion(host).isPresent()) {
      return AWS_SES;
    }
    return Arrays.stream(values()).filter(p -> p.host.equals(host)).findFirst().orElse(CUSTOM);
  }

  /** The region in an AWS SES host. */
  public static Optional<String> sesRegion(String host) {
    return SES_REGIONS.stream().filter(region -> sesHost(region).equals(host)).findFirst();
  }

  public static String sesHost(String region) {
    return "email-smtp." + region + ".amazonaws.com";
  }

  public String code() {
    return code;
  }

  /** Empty for {@link #CUSTOM}; the first region's for {@link #AWS_SES}. */
  public String host() {
    return host;
  }
}
