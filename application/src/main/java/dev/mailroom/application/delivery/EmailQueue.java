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
import java.util.List;
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

  /** Queues many emails in one statement; answers their ids in the same order. */
  public List<EmailId> queueAll(List<Addressed> emails) {
    var now = clock.instant();
    var added = emails.stream().map(it -> outboxEmail(it, Optional.empty(), now, now)).toList();
    outbox.addAll(added);
    added.forEach(email -> events.record(Tidings.queued(email)));
    return added.stream().map(OutboxEmail::id).toList();
  }

  /**
   * One email, and whom it is for.
   *
   * @param expiresAt when it is worth nothing, if that comes before its kind's lifetime ends
   */
  public record Addressed(
      EmailContent content, EmailAddress recipient, Reader reader, Optional<Instant> expiresAt) {}

  /** Queues one email before all others of its lane. */
  EmailId queueAtHead(EmailContent content, EmailAddress recipient, Reader reader) {
    return add(content, recipient, reader, Instant.EPOCH, Optional.empty());
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
    var addressed = new Addressed(content, recipient, reader, Optional.empty());
    var email = outboxEmail(addressed, link, clock.instant(), dueAt);
    outbox.add(email);
    events.record(Tidings.queued(email));
    return email.id();
  }

  private OutboxEmail outboxEmail(
      Addressed email, Optional<MailedLink> link, Instant now, Instant dueAt) {
    var policy = DeliveryPolicy.of(email.content().kind());
    var latest = now.plus(policy.lifetime());
    return new OutboxEmail(
        new EmailId(tokens.nextId()),
        email.content(),
        email.recipient(),
        email.reader(),
        policy.lane(),
        now,
        dueAt,
        email.expiresAt().filter(latest::isAfter).orElse(latest),
        link);
  }
}
