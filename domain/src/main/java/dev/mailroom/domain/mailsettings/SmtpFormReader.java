package dev.mailroom.domain.mailsettings;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the SMTP part of the settings form. */
final class SmtpFormReader {

  private static final int LARGEST_PORT = 65_535;
  private static final int MAX_USERNAME = 320;
  private static final int MAX_CA = 100_000;

  private final EmailSettingsForm.Smtp form;
  private final Predicate<String> isPem;
  private final Problems problems;

  SmtpFormReader(EmailSettingsForm.Smtp form, Predicate<String> isPem, Problems problems) {
    this.form = form;
    this.isPem = isPem;
    this.problems = problems;
  }

  /** Empty when there is no telling host or port; then there are problems. */
  Optional<SmtpRoute> read(Optional<Route> inForce) {
    var host = host();
    var port = port();
    var username =
        field(SettingsField.SMTP_USERNAME, form.username()).line(MAX_USERNAME).map(String::strip);
    var timeouts = timeouts();
    var versions = versions();
    var ca = trustedCa();
    var route =
        host.filter(_ -> port.isPresent())
            .map(h ->
                new SmtpRoute(
                    h,
                    port.orElseThrow(),
                    username,
                    Optional.empty(),
                    security(),
                    timeouts,
                    versions,
                    ca));
    return new PasswordRule(form, problems).apply(route, storedRoute(inForce));
  }

  private static Optional<SmtpRoute> storedRoute(Optional<Route> inForce) {
    return inForce.filter(SmtpRoute.class::isInstance).map(SmtpRoute.class::cast);
  }

  private Optional<String> host() {
    var field = field(SettingsField.SMTP_HOST, form.host()).required();
    return field
        .line(HostGrammar.MAX_LENGTH + 2)
        .flatMap(typed ->
            HostGrammar.canonical(typed).or(() -> field.isWrong(SettingsProblem.NOT_A_HOST)));
  }

  private OptionalInt port() {
    return field(SettingsField.SMTP_PORT, form.port())
        .required()
        .number(LARGEST_PORT, SettingsProblem.NOT_A_PORT);
  }

  private Security security() {
    if (form.useSsl()) {
      return Security.IMPLICIT_TLS;
    }
    return form.requireTls() ? Security.REQUIRED_STARTTLS : Security.STARTTLS_WHEN_OFFERED;
  }

  private Timeouts timeouts() {
    return new Timeouts(
        timeout(SettingsField.CONNECT_TIMEOUT, form.connectTimeout()),
        timeout(SettingsField.READ_TIMEOUT, form.readTimeout()),
        timeout(SettingsField.WRITE_TIMEOUT, form.writeTimeout()));
  }

  private Duration timeout(SettingsField name, String typed) {
    int longest = (int) Timeouts.LONGEST.toSeconds();
    var seconds =
        field(name, typed).required().number(longest, SettingsProblem.NOT_A_TIMEOUT).orElse(1);
    return Duration.ofSeconds(seconds);
  }

  private Set<TlsVersion> versions() {
    var versions = EnumSet.noneOf(TlsVersion.class);
    if (form.tls12()) {
      versions.add(TlsVersion.TLS_1_2);
    }
    if (form.tls13()) {
      versions.add(TlsVersion.TLS_1_3);
    }
    if (versions.isEmpty()) {
      problems.add(SettingsField.TLS_VERSIONS, SettingsProblem.NO_TLS_VERSION);
    }
    return versions;
  }

  private Optional<String> trustedCa() {
    var field = field(SettingsField.TRUSTED_CA, form.trustedCa());
    return field
        .lines(MAX_CA)
        .map(String::strip)
        .flatMap(
            text -> isPem.test(text) ? Optional.of(text) : field.isWrong(SettingsProblem.NOT_PEM));
  }

  private TypedField field(SettingsField name, String typed) {
    return new TypedField(name, typed, problems);
  }
}
