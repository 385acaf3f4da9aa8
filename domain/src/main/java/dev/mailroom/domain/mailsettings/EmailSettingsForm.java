package dev.mailroom.domain.mailsettings;

import java.util.function.UnaryOperator;

/**
 * The settings form as it was typed. Blank secrets mean "keep the stored one".
 *
 * @param provider {@code smtp} or {@code sendgrid}
 */
public record EmailSettingsForm(
    String notificationEmail,
    String senderName,
    String provider,
    String sendGridApiKey,
    Smtp smtp,
    String perSecond,
    String perDay) {

  /** The part of it that concerns an SMTP server. Timeouts in seconds. */
  public record Smtp(
      String host,
      String port,
      String username,
      String password,
      boolean useSsl,
      boolean requireTls,
      String connectTimeout,
      String readTimeout,
      String writeTimeout,
      boolean tls12,
      boolean tls13,
      String trustedCa) {

    public Smtp withServer(String newHost, String newPort, boolean ssl, boolean tls) {
      return new Smtp(
          newHost,
          newPort,
          username,
          password,
          ssl,
          tls,
          connectTimeout,
          readTimeout,
          writeTimeout,
          tls12,
          tls13,
          trustedCa);
    }

    /** For showing again: what was typed, less the secret. */
    public Smtp withoutSecret() {
      return new Smtp(
          host,
          port,
          username,
          "",
          useSsl,
          requireTls,
          connectTimeout,
          readTimeout,
          writeTimeout,
          tls12,
          tls13,
          trustedCa);
    }
  }

  public EmailSettingsForm withSmtp(UnaryOperator<Smtp> change) {
    return new EmailSettingsForm(
        notificationEmail,
        senderName,
        provider,
        sendGridApiKey,
        change.apply(smtp),
        perSecond,
        perDay);
  }

  /** For showing again: what was typed, less the secrets. */
  public EmailSettingsForm withoutSecrets() {
    return new EmailSettingsForm(
        notificationEmail, senderName, provider, "", smtp.withoutSecret(), perSecond, perDay);
  }

  /** Says nothing, for it may hold secrets. */
  @Override
  public String toString() {
    return "EmailSettingsForm[***]";
  }
}
