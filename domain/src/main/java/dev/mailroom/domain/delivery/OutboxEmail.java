package dev.mailroom.domain.delivery;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailKind;
import java.time.Instant;
import java.util.Optional;

/**
 * One email to one recipient, as a use case hands it to the outbox. Due from {@code dueAt},
 * worthless from {@code expiresAt}.
 *
 * @param link what it is withdrawn by, when that dies before the email has left
 */
public record OutboxEmail(
    EmailId id,
    EmailContent content,
    EmailAddress recipient,
    Reader reader,
    Lane lane,
    Instant queuedAt,
    Instant dueAt,
    Instant expiresAt,
    Optional<MailedLink> link) {

  /** One that nothing takes back. */
  public OutboxEmail(
      EmailId id,
      EmailContent content,
      EmailAddress recipient,
      Reader reader,
      Lane lane,
      Instant queuedAt,
      Instant dueAt,
      Instant expiresAt) {
    this(id, content, recipient, reader, lane, queuedAt, dueAt, expiresAt, Optional.empty());
  }

  public EmailKind kind() {
    return content.kind();
  }

  public DeliveryPolicy policy() {
    return DeliveryPolicy.of(kind());
  }
}
