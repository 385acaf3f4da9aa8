package dev.mailroom.domain.delivery;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.Instant;
import java.util.List;

/**
 * A rendered mail on its way: the same for every attempt, to the byte and the Message-ID.
 *
 * @param headers besides those that every mail has
 */
public record OutgoingMessage(
    EmailId id,
    String messageId,
    Instant date,
    Mailbox sender,
    EmailAddress recipient,
    RenderedEmail body,
    List<Header> headers) {

  public OutgoingMessage {
    headers = List.copyOf(headers);
  }

  /** {@code <id@domain-of-the-sender>} (RFC 5322, 3.6.4). */
  public static String messageId(EmailId id, Mailbox sender) {
    return "<" + id.value() + "@" + sender.address().domain() + ">";
  }
}
