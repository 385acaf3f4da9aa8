package dev.mailroom.application.delivery;

import dev.mailroom.application.template.port.EmailRenderer;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.Branding;
import dev.mailroom.domain.template.Site;

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
        sender,
        email.recipient(),
        renderer.render(
            email.content(), branding(sender, email.reader()), email.reader().locale()));
  }

  /** Mails carry the name people see as their sender; without one, the host they know us by. */
  private Branding branding(Mailbox sender, Reader reader) {
    return new Branding(
        sender.name().orElseGet(site::host), site.host(), reader.zone().orElse(site.zone()));
  }
}
