package dev.mailroom.mail.sendgrid;

import com.sendgrid.Method;
import com.sendgrid.Request;
import com.sendgrid.helpers.mail.Mail;
import com.sendgrid.helpers.mail.objects.ClickTrackingSetting;
import com.sendgrid.helpers.mail.objects.Content;
import com.sendgrid.helpers.mail.objects.Email;
import com.sendgrid.helpers.mail.objects.OpenTrackingSetting;
import com.sendgrid.helpers.mail.objects.Personalization;
import com.sendgrid.helpers.mail.objects.TrackingSettings;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.delivery.OutgoingMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The body of {@code POST /v3/mail/send}. SendGrid sets the Message-ID itself. */
final class MailRequest {

  /** Comes back with every event SendGrid reports about the mail. */
  static final String ID_ARGUMENT = "mailroom_id";

  private MailRequest() {}

  static Request of(OutgoingMessage message) {
    var request = new Request();
    request.setMethod(Method.POST);
    request.setEndpoint("mail/send");
    request.setBody(json(mail(message)));
    return request;
  }

  private static Mail mail(OutgoingMessage message) {
    var mail = new Mail();
    mail.setFrom(email(message.sender()));
    mail.setSubject(message.body().subject());
    mail.addPersonalization(recipient(message));
    mail.addContent(new Content("text/plain", message.body().text()));
    mail.addContent(new Content("text/html", message.body().html()));
    mail.addHeader("Content-Language", message.body().language().toLanguageTag()); // RFC 3282
    mail.addHeader("Auto-Submitted", "auto-generated"); // RFC 3834
    message.headers().forEach(header -> mail.addHeader(header.name(), header.value()));
    mail.setTrackingSettings(untracked());
    return mail;
  }

  private static Personalization recipient(OutgoingMessage message) {
    var recipient = new Personalization();
    recipient.addTo(new Email(message.recipient().value()));
    recipient.addCustomArg(ID_ARGUMENT, message.id().toString());
    return recipient;
  }

  private static Email email(Mailbox mailbox) {
    var address = mailbox.address().value();
    return mailbox.name().map(name -> new Email(address, name)).orElseGet(() -> new Email(address));
  }

  /** Rewritten links would carry reset and invitation tokens through somebody else's server. */
  private static TrackingSettings untracked() {
    var clicks = new ClickTrackingSetting();
    clicks.setEnable(false);
    clicks.setEnableText(false);
    var opens = new OpenTrackingSetting();
    opens.setEnable(false);
    var settings = new TrackingSettings();
    settings.setClickTrackingSetting(clicks);
    settings.setOpenTrackingSetting(opens);
    return settings;
  }

  private static String json(Mail mail) {
    try {
      return mail.build();
    } catch (IOException e) {
      throw new UncheckedIOException("a mail is always writable as JSON", e);
    }
  }
}
