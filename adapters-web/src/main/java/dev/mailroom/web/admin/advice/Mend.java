package dev.mailroom.web.admin.advice;

/** The field of the settings form where a failure is most likely mended. */
public enum Mend {
  HOST("host", "Change the host"),
  PORT("port", "Change the port"),
  USERNAME("username", "Change the user name"),
  PASSWORD("password", "Change the password"),
  API_KEY("sendgrid-key", "Change the API key"),
  SECURITY("ssl", "Change the security"),
  SENDER("notification-email", "Change the Notification Email"),
  CONNECT_TIMEOUT("connect-timeout", "Change the timeouts"),
  READ_TIMEOUT("read-timeout", "Change the timeouts"),
  TLS_VERSIONS("tls13", "Change the TLS versions"),
  TRUSTED_CA("trusted-ca", "Change the Trusted CA"),
  RATE("per-second", "Change the rate limits"),
  /** Nothing there would help; the page is still where to look. */
  ELSEWHERE("notification-email", "Check the settings");

  private final String field;
  private final String label;

  Mend(String field, String label) {
    this.field = field;
    this.label = label;
  }

  /** The id of the input. */
  public String field() {
    return field;
  }

  public String label() {
    return label;
  }
}
