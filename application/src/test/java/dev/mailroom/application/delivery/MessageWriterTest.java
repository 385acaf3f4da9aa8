package dev.mailroom.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.Header;
import dev.mailroom.domain.delivery.Lane;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.OutgoingMessage;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.NotificationEmail;
import dev.mailroom.domain.template.NotificationEmail.Envelope;
import dev.mailroom.domain.template.NotificationEmail.OptOutLinks;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageWriterTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final EmailAddress BEN = EmailAddress.of("ben@example.com");
  private static final Mailbox SENDER = Mailbox.of("Nexus", EmailAddress.of("no-reply@nexus.test"));

  /** Says in which language and zone it was asked to write. */
  private final MessageWriter writer =
      new MessageWriter(
          (content, branding, locale) ->
              new RenderedEmail(locale, "Hello", branding.zone().getId(), "<p>Hello</p>"),
          Postroom.SITE);

  @Test
  void a_mail_speaks_its_readers_language_and_tells_their_time() {
    var rendered = written(new Reader(Locale.GERMAN, Optional.of(ZoneId.of("Asia/Tokyo"))));

    assertThat(rendered.language()).isEqualTo(Locale.GERMAN);
    assertThat(rendered.text()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void a_reader_without_a_zone_is_told_the_sites_time() {
    assertThat(written(Reader.OF_THE_SITE).text()).isEqualTo(Postroom.SITE.zone().getId());
  }

  @Test
  void a_notification_comes_from_whoever_did_it_and_can_be_stopped() {
    var message = message(notification(), Reader.OF_THE_SITE);

    assertThat(message.sender()).isEqualTo(Mailbox.of("Ada Park (Northwind)", SENDER.address()));
    assertThat(message.messageId()).endsWith("@nexus.test>");
    assertThat(message.headers())
        .extracting(Header::name)
        .containsExactly(
            "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "In-Reply-To", "References");
  }

  @Test
  void every_other_mail_comes_from_the_service_and_is_no_list() {
    var message = message(disabled(), Reader.OF_THE_SITE);

    assertThat(message.sender()).isEqualTo(SENDER);
    assertThat(message.headers()).isEmpty();
  }

  private RenderedEmail written(Reader reader) {
    return message(disabled(), reader).body();
  }

  private static EmailContent notification() {
    var links =
        new OptOutLinks("https://mail.example.com/unsubscribe/t1", "https://mail.example.com");
    return new NotificationEmail.AssignmentsDigest(
        new Envelope(
            BEN,
            Optional.empty(),
            "Northwind",
            "northwind",
            Optional.of(new PersonName("Ada Park")),
            Optional.of("c1/autumn"),
            Optional.of(links)),
        LocalDate.of(2026, 3, 2),
        List.of(),
        List.of(),
        List.of());
  }

  private static EmailContent disabled() {
    return new EmailContent.AccountDisabled(new PersonName("Ben"), BEN, NOON);
  }

  private OutgoingMessage message(EmailContent content, Reader reader) {
    var email =
        new OutboxEmail(
            new EmailId(new UUID(7, 7)), content, BEN, reader, Lane.SECURITY, NOON, NOON, NOON);
    return writer.write(email, SENDER);
  }
}
