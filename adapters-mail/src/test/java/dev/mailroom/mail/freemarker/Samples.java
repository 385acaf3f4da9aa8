package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One mail of each kind, as it would really be sent. */
final class Samples {

  static final Branding BRANDING =
      new Branding("Nexus Dynamics", "mail.nexusdynamics.com", ZoneId.of("Europe/Berlin"));
  static final PersonName ADA = new PersonName("Ada Park");
  static final PersonName BEN = new PersonName("Ben Osei");
  static final Instant AT = Instant.parse("2026-11-20T13:32:07Z");
  static final String RESET_LINK =
      "https://mail.nexusdynamics.com/reset-password/Vq3mT0yBf7Zk2Wc9Hs4Xn8Lr1Dp6Ja5EoUi0Tg_-xYz";
  static final String FORGOT_LINK = "https://mail.nexusdynamics.com/forgot-password";
  static final String ACCOUNT_LINK = "https://mail.nexusdynamics.com/account";

  static final String COMPANY = "Northwind Traders";
  static final String COMPANY_LINK = "https://mail.nexusdynamics.com/companies/northwind";
  static final EmailAddress ADDRESS = EmailAddress.of("ada.park@nexusdynamics.com");
  private static final FreemarkerEmailRenderer RENDERER = new FreemarkerEmailRenderer();

  private Samples() {}

  /** One of each kind. */
  static List<EmailContent> all() {
    return of(ADA, BEN, COMPANY, "Firefox", Optional.of("Linux"), "See you on Monday.");
  }

  /** One of each kind, and those that look otherwise for another reader. */
  static List<EmailContent> allAndMore() {
    return Stream.of(all(), InvitationSamples.more()).flatMap(List::stream).toList();
  }

  /** The same mails with people, a browser, a company and a message of these words. */
  static List<EmailContent> of(PersonName name, String words) {
    return of(name, name, words, words, Optional.empty(), words);
  }

  private static List<EmailContent> of(
      PersonName name,
      PersonName by,
      String company,
      String browser,
      Optional<String> system,
      String message) {
    return Stream.of(
            first(name, browser, system),
            AccountSamples.of(name),
            CompanySamples.of(name, by, company),
            InvitationSamples.of(name, by, company, message),
            NotificationSamples.of(name, by, company, message))
        .flatMap(List::stream)
        .toList();
  }

  private static List<EmailContent> first(
      PersonName name, String browser, Optional<String> system) {
    return List.of(
        new EmailContent.PasswordReset(name, ADDRESS, RESET_LINK, AT.plusSeconds(1800)),
        new EmailContent.PasswordChanged(name, ADDRESS, AT, FORGOT_LINK),
        new EmailContent.NewSignIn(
            name, ADDRESS, AT, "2001:db8::7", Optional.of(browser), system, ACCOUNT_LINK),
        new EmailContent.AccountDisabled(name, ADDRESS, AT),
        test("Mailroom test", "Hello!\nIf you can read this, Mailroom can send email.", name));
  }

  static EmailContent sample(EmailKind kind, List<EmailContent> from) {
    return from.stream().filter(content -> content.kind() == kind).findFirst().orElseThrow();
  }

  static EmailContent test(String subject, String body) {
    return test(subject, body, ADA);
  }

  private static EmailContent test(String subject, String body, PersonName sentBy) {
    return new EmailContent.Test(subject, body, sentBy, "smtp.gmail.com", AT);
  }

  static RenderedEmail render(EmailContent content) {
    return render(content, Locale.ENGLISH);
  }

  static RenderedEmail render(EmailContent content, Locale locale) {
    return RENDERER.render(content, BRANDING, locale);
  }
}
