package dev.mailroom.domain.mailsettings;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.address.NameGrammar;
import dev.mailroom.domain.mailsettings.SettingsReading.Invalid;
import dev.mailroom.domain.mailsettings.SettingsReading.Valid;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Turns the settings form into settings, or says what is wrong with every field at once. Fields of
 * the provider not chosen are hidden, so they are not looked at.
 */
public final class FormReader {

  private static final int LARGEST_LIMIT = 1_000_000_000;

  private final Predicate<String> isPem;

  /** {@code isPem} tells whether a text is one or more PEM certificates. */
  public FormReader(Predicate<String> isPem) {
    this.isPem = isPem;
  }

  /**
   * Reads a form.
   *
   * @param inForce whose secret is kept when the form's is blank and still goes to the same account
   */
  public SettingsReading read(EmailSettingsForm form, Optional<EmailSettings> inForce) {
    var problems = new Problems();
    var address = address(form, problems);
    var name = name(new TypedField(SettingsField.SENDER_NAME, form.senderName(), problems));
    var route = route(form, inForce.map(EmailSettings::route), problems);
    var limit = limit(form, problems);
    return problems.isEmpty()
        ? new Valid(
            new EmailSettings(new Mailbox(name, address.orElseThrow()), route.orElseThrow(), limit))
        : new Invalid(problems.found());
  }

  private static Optional<EmailAddress> address(EmailSettingsForm form, Problems problems) {
    var field =
        new TypedField(SettingsField.NOTIFICATION_EMAIL, form.notificationEmail(), problems);
    if (field.required().isBlank()) {
      return Optional.empty();
    }
    return EmailAddress.parse(field.typed())
        .or(() -> field.isWrong(SettingsProblem.NOT_ONE_ADDRESS));
  }

  private static Optional<String> name(TypedField field) {
    return field
        .line(Mailbox.MAX_NAME_LENGTH)
        .flatMap(typed ->
            NameGrammar.fold(typed, Mailbox.MAX_NAME_LENGTH)
                .or(() -> field.isWrong(SettingsProblem.NOT_A_NAME)));
  }

  private Optional<? extends Route> route(
      EmailSettingsForm form, Optional<Route> inForce, Problems problems) {
    return switch (form.provider()) {
      case "smtp" -> new SmtpFormReader(form.smtp(), isPem, problems).read(inForce);
      case "sendgrid" -> sendGrid(form, inForce, problems);
      default -> noRoute(form, problems);
    };
  }

  private static Optional<? extends Route> noRoute(EmailSettingsForm form, Problems problems) {
    boolean blank = form.provider().isBlank();
    problems.add(
        SettingsField.PROVIDER, blank ? SettingsProblem.MISSING : SettingsProblem.NOT_A_CHOICE);
    return Optional.empty();
  }

  private static Optional<SendGridRoute> sendGrid(
      EmailSettingsForm form, Optional<Route> inForce, Problems problems) {
    var field =
        new TypedField(SettingsField.SENDGRID_API_KEY, form.sendGridApiKey().strip(), problems);
    var key = field.isBlank() ? keptKey(inForce) : apiKey(field);
    if (field.isBlank() && key.isEmpty()) {
      field.isWrong(SettingsProblem.MISSING);
    }
    return Optional.of(new SendGridRoute(key, Timeouts.DEFAULT));
  }

  private static Optional<Secret> keptKey(Optional<Route> inForce) {
    return inForce
        .filter(SendGridRoute.class::isInstance)
        .map(SendGridRoute.class::cast)
        .flatMap(SendGridRoute::apiKey);
  }

  /** It travels in a header of its own, so it is visible ASCII (RFC 9110, 5.5). */
  private static Optional<Secret> apiKey(TypedField field) {
    return field
        .line(Secret.MAX_LENGTH)
        .flatMap(key ->
            key.chars().allMatch(c -> c > ' ' && c <= '~')
                ? Optional.of(new Secret(key))
                : field.isWrong(SettingsProblem.CONTROL_CHARACTERS));
  }

  private static RateLimit limit(EmailSettingsForm form, Problems problems) {
    var perSecond = new TypedField(SettingsField.PER_SECOND, form.perSecond(), problems);
    var perDay = new TypedField(SettingsField.PER_DAY, form.perDay(), problems);
    return new RateLimit(
        perSecond.number(LARGEST_LIMIT, SettingsProblem.NOT_A_LIMIT),
        perDay.number(LARGEST_LIMIT, SettingsProblem.NOT_A_LIMIT));
  }
}
