package dev.mailroom.application.delivery;

import dev.mailroom.application.delivery.port.Outbox;
import dev.mailroom.application.token.port.Tokens;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.DeliveryPolicy;
import dev.mailroom.domain.delivery.EmailEvent;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.MailedLink;
import dev.mailroom.domain.delivery.OutboxEmail;
import dev.mailroom.domain.delivery.Reader;
import dev.mailroom.domain.template.EmailContent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Accepts mail: gives it its id, lane and lifetime and puts it into the outbox, in the caller's
 * transaction.
 */
public final class EmailQueue {

  private final Outbox outbox;
  private final CommittedEmailEvents events;
  private final Tokens tokens;
  private final InstantSource clock;

  public EmailQueue(
      Outbox outbox, CommittedEmailEvents events, Tokens tokens, InstantSource clock) {
    this.outbox = outbox;
    this.events = events;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Queues one email to one recipient of whom nothing is known. */
  public EmailId queue(EmailContent content, EmailAddress recipient) {
    return queue(content, recipient, Reader.OF_THE_SITE);
  }

  /** Queues one email to one recipient. */
  public EmailId queue(EmailContent content, EmailAddress recipient, Reader reader) {
    return add(content, recipient, reader, clock.instant(), Optional.empty());
  }

  /** Queues the email that carries the newest link; those that wait with an earlier one end. */
  public EmailId queue(
      MailedLink link, EmailContent content, EmailAddress recipient, Reader reader) {
    withdraw(link);
    return add(content, recipient, reader, clock.instant(), Optional.of(link));
  }

  /** Queues one email before all others of its lane. */
  EmailId queueAtHead(EmailContent content, EmailAddress recipient) {
    return add(content, recipient, Reader.OF_THE_SITE, Instant.EPOCH, Optional.empty());
  }

  /** Ends the emails that wait with this link, which works no longer. */
  public void withdraw(MailedLink link) {
    outbox.withdraw(link).stream()
        .map(entry -> Tidings.of(EmailEvent.Type.SUPPRESSED, entry, "its link works no longer"))
        .forEach(events::record);
  }

  private EmailId add(
      EmailContent content,
      EmailAddress recipient,
      Reader reader,
      Instant dueAt,
      Optional<MailedLink> link) {
    var policy = DeliveryPolicy.of(content.kind());
    var now = clock.instant();
    var email =
        new OutboxEmail(
            new EmailId(tokens.nextId()),
            content,
            recipient,
            reader,
            policy.lane(),
            now,
            dueAt,
            now.plus(policy.lifetime()),
            link);
    outbox.add(email);
    events.record(Tidings.queued(email));
    return email.id();
  }
}
