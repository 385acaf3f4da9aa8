package dev.mailroom.mail.freemarker;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** One mail of each kind, as it would really be sent. */
final class Samples {

  static final Branding BRANDING =
      new Branding("Nexus Dynamics", "mail.nexusdynamics.com", ZoneId.of("Europe/Berlin"));
  static final PersonName ADA = new PersonName("Ada Park");
  static final Instant AT = Instant.parse("2026-11-20T13:32:07Z");
  static final String RESET_LINK =
      "https://mail.nexusdynamics.com/reset-password/Vq3mT0yBf7Zk2Wc9Hs4Xn8Lr1Dp6Ja5EoUi0Tg_-xYz";
  static final String FORGOT_LINK = "https://mail.nexusdynamics.com/forgot-password";
  static final String ACCOUNT_LINK = "https://mail.nexusdynamics.com/account";

  private static final EmailAddress ADDRESS = EmailAddress.of("ada.park@nexusdynamics.com");
  private static final FreemarkerEmailRenderer RENDERER = new FreemarkerEmailRenderer();

  private Samples() {}

  static List<EmailContent> all() {
    return of(ADA, "Firefox on Linux");
  }

  /** The same mails to a person and from a browser of these names. */
  static List<EmailContent> of(PersonName name, String browser) {
    return List.of(
        new EmailContent.PasswordReset(name, ADDRESS, RESET_LINK, AT.plusSeconds(1800)),
        new EmailContent.PasswordChanged(name, ADDRESS, AT, FORGOT_LINK),
        new EmailContent.NewSignIn(name, ADDRESS, AT, "2001:db8::7", browser, ACCOUNT_LINK),
        new EmailContent.AccountDisabled(name, ADDRESS, AT),
        test("Mailroom test", "Hello!\nIf you can read this, Mailroom can send email.", name));
  }

  static EmailContent test(String subject, String body) {
    return test(subject, body, ADA);
  }

  private static EmailContent test(String subject, String body, PersonName sentBy) {
    return new EmailContent.Test(subject, body, sentBy, "smtp.gmail.com", AT);
  }

  static RenderedEmail render(EmailContent content) {
    return RENDERER.render(content, BRANDING, Locale.ENGLISH);
  }
}
