package dev.mailroom.application.delivery;

import dev.mailroom.application.template.port.EmailRenderer;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.delivery.Header;
import dev.mailroom.domain.delivery.NotificationHeaders;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.delivery.SenderName;
import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.Site;
import java.util.List;

/** Writes the message of an email: the same at every attempt, under the same sender. */
public final class MessageWriter {

  private final EmailRenderer renderer;
  private final Site site;

  public MessageWriter(EmailRenderer renderer, Site site) {
    this.renderer = renderer;
    this.site = site;
  }

  OutgoingMessage write(OutboxEmail email, Mailbox sender) {
    return new OutgoingMessage(
        email.id(),
        OutgoingMessage.messageId(email.id(), sender),
        email.queuedAt(),
        from(email.content(), sender),
        email.recipient(),
        renderer.render(email.content(), branding(sender, email.reader()), email.reader().locale()),
        headers(email.content(), sender));
  }

  /** A notification comes from whoever did it; every other mail from the service. */
  private static Mailbox from(EmailContent content, Mailbox sender) {
    return content instanceof NotificationEmail mail
        ? SenderName.over(sender, mail.envelope())
        : sender;
  }

  private List<Header> headers(EmailContent content, Mailbox sender) {
    return content instanceof NotificationEmail mail
        ? NotificationHeaders.of(mail.envelope(), sender.address(), site)
        : List.of();
  }

  /** Mails carry the name people see as their sender; without one, the host they know us by. */
  private Branding branding(Mailbox sender, Reader reader) {
    return new Branding(
        sender.name().orElseGet(site::host), site.host(), reader.zone().orElse(site.zone()));
  }
}
