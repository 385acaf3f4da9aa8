package dev.mailroom.domain.mailsettings;

import dev.mailroom.domain.mailsettings.EmailSettingsForm.Smtp;
import java.util.function.UnaryOperator;

/** Settings forms as administrators type them. */
final class TypedForm {

  static final Smtp SERVER =
      new Smtp(
          "smtp.example.com",
          "587",
          "mailer",
          "hunter22",
          false,
          true,
          "10",
          "60",
          "60",
          true,
          true,
          "");

  private TypedForm() {}

  static EmailSettingsForm smtp() {
    return smtp(server -> server);
  }

  static EmailSettingsForm smtp(UnaryOperator<Smtp> change) {
    return new EmailSettingsForm(
        "no-reply@example.com", "Nexus Dynamics", "smtp", "", change.apply(SERVER), "", "");
  }

  static EmailSettingsForm sendGrid(String apiKey) {
    return new EmailSettingsForm("no-reply@example.com", "", "sendgrid", apiKey, rubbish(), "", "");
  }

  /** What stands in fields nobody sees. */
  private static Smtp rubbish() {
    return new Smtp("://", "x", "", "p", false, false, "", "-1", "many", false, false, "no PEM");
  }

  static UnaryOperator<Smtp> at(String host, String port) {
    return s -> s.withServer(host, port, s.useSsl(), s.requireTls());
  }

  static UnaryOperator<Smtp> as(String username, String password) {
    return s -> with(s, username, password, s.trustedCa());
  }

  static UnaryOperator<Smtp> secured(boolean ssl, boolean tls) {
    return s -> s.withServer(s.host(), s.port(), ssl, tls);
  }

  static UnaryOperator<Smtp> trusting(String ca) {
    return s -> with(s, s.username(), s.password(), ca);
  }

  static UnaryOperator<Smtp> waiting(String connect, String read, String write) {
    return s ->
        new Smtp(
            s.host(),
            s.port(),
            s.username(),
            s.password(),
            s.useSsl(),
            s.requireTls(),
            connect,
            read,
            write,
            s.tls12(),
            s.tls13(),
            s.trustedCa());
  }

  static UnaryOperator<Smtp> speaking(boolean tls12, boolean tls13) {
    return s ->
        new Smtp(
            s.host(),
            s.port(),
            s.username(),
            s.password(),
            s.useSsl(),
            s.requireTls(),
            s.connectTimeout(),
            s.readTimeout(),
            s.writeTimeout(),
            tls12,
            tls13,
            s.trustedCa());
  }

  private static Smtp with(Smtp s, String username, String password, String ca) {
    return new Smtp(
        s.host(),
        s.port(),
        username,
        password,
        s.useSsl(),
        s.requireTls(),
        s.connectTimeout(),
        s.readTimeout(),
        s.writeTimeout(),
        s.tls12(),
        s.tls13(),
        ca);
  }
}
