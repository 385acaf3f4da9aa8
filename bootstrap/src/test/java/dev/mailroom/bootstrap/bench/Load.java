package dev.mailroom.bootstrap.bench;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is sent: text and HTML, 20 KB on the wire. */
final class Load {

  /** Of the whole message, headers included. */
  static final int OCTETS = 20_480;

  private static final Mailbox SENDER =
      Mailbox.of("Nexus Dynamics", EmailAddress.of("no-reply@example.com"));
  private static final EmailAddress ADA = EmailAddress.of("ada@example.com");
  private static final String SENTENCE =
      "The numbers for the autumn launch are in, Ada: see the list.\n";
  private static final RenderedEmail BODY =
      new RenderedEmail(
          Locale.ENGLISH,
          "The numbers are in",
          SENTENCE.repeat(105),
          "<!DOCTYPE html><html><body>\n"
              + ("<p>" + SENTENCE.strip() + "</p>\n").repeat(180)
              + "</body></html>\n");

  static final int TEXT_OCTETS = BODY.text().length();
  static final int HTML_OCTETS = BODY.html().length();

  private Load() {}

  /** A message of its own, as far as anybody can see. */
  static OutgoingMessage message() {
    var id = new EmailId(UUID.randomUUID());
    return new OutgoingMessage(
        id, OutgoingMessage.messageId(id, SENDER), Instant.now(), SENDER, ADA, BODY, List.of());
  }
}
