package dev.mailroom.application.delivery.port;

import static java.util.stream.Collectors.toMap;

import dev.mailroom.domain.delivery.AttemptReport;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.domain.delivery.EmailStanding;
import dev.mailroom.domain.delivery.TransportFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link EmailStates} over an {@link InMemoryOutbox}. */
public final class InMemoryEmailStates implements EmailStates {

  private final InMemoryOutbox outbox;

  public InMemoryEmailStates(InMemoryOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Map<EmailId, EmailStanding> of(List<EmailId> emails) {
    return outbox.rows().stream()
        .filter(row -> emails.contains(row.email().id()))
        .collect(toMap(row -> row.email().id(), InMemoryEmailStates::standing));
  }

  private static EmailStanding standing(OutboxRow row) {
    return new EmailStanding(
        row.state(),
        row.email().queuedAt(),
        row.dueAt(),
        row.finishedAt(),
        row.heldFor(),
        lastFailure(row.attempts()));
  }

  private static Optional<TransportFailure> lastFailure(List<AttemptReport> attempts) {
    return attempts.isEmpty() ? Optional.empty() : attempts.getLast().outcome().trouble();
  }
}
