package dev.mailroom.bootstrap.bench;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.delivery.DeliveryPolicy;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

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

  private static final NotificationEmail.Envelope ENVELOPE =
      new NotificationEmail.Envelope(
          ADA,
          Optional.of(new PersonName("Ada Lovelace")),
          "Northwind",
          "northwind",
          Optional.of(new PersonName("Ben Ray")),
          Optional.of("northwind/autumn"),
          Optional.of(
              new NotificationEmail.OptOutLinks(
                  "https://mail.example.com/unsubscribe/t6JwQ5TzB0vMx7CjL4sHd9GfA1eUpWc9",
                  "https://mail.example.com/account/notifications")));

  private Load() {}

  /** What a use case hands to the outbox: a list of nine things, which is 20 KB once rendered. */
  static OutboxEmail bulk(EmailAddress recipient) {
    var items = IntStream.range(0, 9).mapToObj(Load::item).toList();
    var content =
        new NotificationEmail.Batch(
            ENVELOPE, items, Instant.now(), "https://mail.example.com/notifications");
    return email(content, recipient);
  }

  /** A mail that must not wait. */
  static OutboxEmail urgent(EmailAddress recipient) {
    return email(
        new EmailContent.PasswordReset(
            new PersonName("Ada Lovelace"),
            recipient,
            "https://mail.example.com/reset-password/t6JwQ5TzB0vMx7CjL4sHd9GfA1eUpWc9",
            Instant.now().plus(Duration.ofMinutes(30))),
        recipient);
  }

  private static OutboxEmail email(EmailContent content, EmailAddress recipient) {
    var policy = DeliveryPolicy.of(content.kind());
    var at = Instant.now();
    return new OutboxEmail(
        new EmailId(UUID.randomUUID()),
        content,
        recipient,
        Reader.OF_THE_SITE,
        policy.lane(),
        at,
        at,
        at.plus(policy.lifetime()));
  }

  private static NotificationEmail.Item item(int number) {
    return new NotificationEmail.Item(
        "comment.added",
        "discussions",
        Optional.of(new PersonName("Ben Ray")),
        Optional.of("Autumn launch"),
        Optional.of("https://app.northwind.example/spaces/autumn"),
        "Who owns the postmaster inbox?",
        "The **numbers** are in. See [the list](https://app.northwind.example/list).",
        "https://mail.example.com/n/4kQ" + number,
        "subscribed",
        Instant.now());
  }

  /** A message of its own, as far as anybody can see. */
  static OutgoingMessage message() {
    var id = new EmailId(UUID.randomUUID());
    return new OutgoingMessage(
        id, OutgoingMessage.messageId(id, SENDER), Instant.now(), SENDER, ADA, BODY, List.of());
  }
}
