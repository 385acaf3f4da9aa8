package dev.mailroom.web.admin.advice;

import dev.mailroom.domain.mailsettings.EmailSettingsForm;
import dev.mailroom.domain.mailsettings.Preset;
import dev.mailroom.domain.mailsettings.Provider;
import java.util.Locale;

/**
 * Which way mail was to leave, for words that fit it.
 *
 * @param host as typed; empty for SendGrid
 * @param port as typed; empty when it is not known
 */
public record Through(
    Provider provider, String host, String port, boolean ssl, boolean requireTls, String username) {

  public static Through of(EmailSettingsForm form) {
    var smtp = form.smtp();
    return form.provider().equals("sendgrid")
        ? sendGrid()
        : new Through(
            Provider.SMTP,
            smtp.host().strip().toLowerCase(Locale.ROOT),
            smtp.port().strip(),
            smtp.useSsl(),
            smtp.requireTls(),
            smtp.username().strip());
  }

  /** When only the route's label is left, for the settings have changed since. */
  public static Through label(String label) {
    return label.equals("SendGrid")
        ? sendGrid()
        : new Through(Provider.SMTP, label, "", false, false, "");
  }

  private static Through sendGrid() {
    return new Through(Provider.SENDGRID, "", "", false, false, "");
  }

  /** Whose server it is. */
  public Preset preset() {
    return Preset.ofHost(host);
  }

  public boolean isSendGrid() {
    return provider == Provider.SENDGRID;
  }

  /** What people call it: "Gmail", "SendGrid", or the host. */
  public String name() {
    if (isSendGrid()) {
      return "SendGrid";
    }
    return switch (preset()) {
      case GMAIL -> "Gmail";
      case OUTLOOK -> "Outlook";
      case AWS_SES -> "AWS SES";
      case MAILGUN -> "Mailgun";
      case CUSTOM -> host.isEmpty() ? "The server" : host;
    };
  }

  /** The route as {@link dev.mailroom.domain.mailsettings.Route#label} tells it. */
  public String routeLabel() {
    return isSendGrid() ? "SendGrid" : host;
  }

  /** All of it in one line: "smtp.gmail.com, port 587, Require TLS". */
  public String line() {
    if (isSendGrid()) {
      return "SendGrid’s mail API";
    }
    var withPort = port.isEmpty() ? host : host + ", port " + port;
    return port.isEmpty() ? withPort : withPort + ", " + security();
  }

  private String security() {
    if (ssl) {
      return "Use SSL";
    }
    return requireTls ? "Require TLS" : "STARTTLS when offered";
  }

  String user() {
    return username.isEmpty() ? "this account" : username;
  }

  String portOrUsual() {
    return port.isEmpty() ? "587" : port;
  }
}
