package dev.mailroom.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.Mailbox;
import dev.mailroom.domain.address.PersonName;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.Lane;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.RenderedEmail;
import java.time.Instant;
import java.time.ZoneId;
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

  private RenderedEmail written(Reader reader) {
    var content = new EmailContent.AccountDisabled(new PersonName("Ben"), BEN, NOON);
    var email =
        new OutboxEmail(
            new EmailId(new UUID(7, 7)), content, BEN, reader, Lane.SECURITY, NOON, NOON, NOON);
    return writer.write(email, SENDER).body();
  }
}
