package dev.mailroom.domain.delivery;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.template.EmailContent;
import dev.mailroom.domain.template.EmailKind;
import java.time.Instant;

/**
 * One email to one recipient, as a use case hands it to the outbox. Due from {@code dueAt},
 * worthless from {@code expiresAt}.
 */
public record OutboxEmail(
    EmailId id,
    EmailContent content,
    EmailAddress recipient,
    Reader reader,
    Lane lane,
    Instant queuedAt,
    Instant dueAt,
    Instant expiresAt) {

  public EmailKind kind() {
    return content.kind();
  }

  public DeliveryPolicy policy() {
    return DeliveryPolicy.of(kind());
  }
}
