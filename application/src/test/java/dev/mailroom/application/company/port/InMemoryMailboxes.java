package dev.mailroom.application.company.port;

import dev.mailroom.application.delivery.port.InMemoryOutbox;
import dev.mailroom.application.delivery.port.OutboxRow;
import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.address.MailboxState;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.TransportFailure;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Mailboxes} over an {@link InMemoryOutbox}. */
public final class InMemoryMailboxes implements Mailboxes {

  private final InMemoryOutbox outbox;

  public InMemoryMailboxes(InMemoryOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Map<EmailAddress, MailboxState> of(List<EmailAddress> addresses) {
    var states = new HashMap<EmailAddress, MailboxState>();
    addresses.forEach(address -> state(address).ifPresent(state -> states.put(address, state)));
    return states;
  }

  private Optional<MailboxState> state(EmailAddress address) {
    var rows =
        outbox.rows().stream().filter(row -> row.email().recipient().equals(address)).toList();
    var taken =
        rows.stream()
            .filter(row -> row.state() == EmailState.SENT)
            .map(InMemoryMailboxes::end)
            .max(Comparator.naturalOrder());
    long refused =
        rows.stream()
            .filter(InMemoryMailboxes::isRefused)
            .filter(row -> taken.filter(at -> !end(row).isAfter(at)).isEmpty())
            .count();
    if (refused == 0) {
      return taken.map(_ -> MailboxState.WORKING);
    }
    return Optional.of(refused == 1 ? MailboxState.REFUSED_ONCE : MailboxState.REFUSED);
  }

  private static boolean isRefused(OutboxRow row) {
    return row.state() == EmailState.FAILED
        && row.attempts()
            .getLast()
            .outcome()
            .trouble()
            .map(TransportFailure::kind)
            .filter(FailureKind.RECIPIENT_REFUSED::equals)
            .isPresent();
  }

  private static Instant end(OutboxRow row) {
    return row.finishedAt().orElseThrow();
  }
}
