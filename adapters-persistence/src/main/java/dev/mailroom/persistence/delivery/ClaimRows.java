package dev.mailroom.persistence.delivery;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.ClaimedEmail;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailKind;
import dev.mailroom.domain.token.TokenPurpose;
import dev.mailroom.persistence.Row;
import dev.mailroom.persistence.crypto.Sealed;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Maps claimed rows of {@code emails}. */
record ClaimRows(Payloads payloads) {
  private static final Logger LOG = LoggerFactory.getLogger(ClaimRows.class);

  /**
   * Empty for a payload that does not open. Such an email keeps its lease and is met again when
   * that ends; the others of the batch must not wait for it.
   */
  Optional<ClaimedEmail> claimed(Row row) {
    try {
      return Optional.of(
          new ClaimedEmail(
              email(row),
              row.count("attempt"),
              row.count("failures"),
              row.count("resends"),
              row.count("recoveries")));
    } catch (RuntimeException e) {
      LOG.error("email.unreadable id={} reason={}", row.id("id"), e.getMessage());
      return Optional.empty();
    }
  }

  private OutboxEmail email(Row row) {
    return new OutboxEmail(
        new EmailId(row.id("id")),
        content(row),
        new EmailAddress(row.text("recipient")),
        reader(row),
        LaneNumbers.lane(row.count("lane")),
        row.instant("queued_at"),
        row.instant("due_at"),
        row.instant("expires_at"),
        link(row));
  }

  private static Optional<MailedLink> link(Row row) {
    return row.optionalChoice("link_purpose", TokenPurpose.class)
        .map(purpose -> new MailedLink(purpose, row.id("link_owner")));
  }

  private static Reader reader(Row row) {
    return new Reader(
        Locale.forLanguageTag(row.text("locale")), row.optionalText("zone").map(ZoneId::of));
  }

  private EmailContent content(Row row) {
    return payloads.open(
        new EmailId(row.id("id")),
        EmailKind.ofCode(row.text("kind")),
        new Sealed(row.text("payload_key"), row.bytes("payload")));
  }
}
