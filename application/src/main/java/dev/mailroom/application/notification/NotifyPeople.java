package dev.mailroom.application.notification;

import dev.mailroom.domain.company.CompanyId;
import dev.mailroom.domain.idempotency.CallKey;
import dev.mailroom.domain.notification.EventId;
import java.util.List;
import java.util.Optional;

/**
 * Accepts an event of a company: decides of each recipient whether, when and why they hear of it,
 * and queues the mail that leaves at once, in one transaction.
 */
public interface NotifyPeople {

  /** People an event may name, mentions included; more are reached by a subscription. */
  int MOST_PEOPLE = 1_000;

  Result notify(Command command);

  /** {@code call}: the same call again is answered as before, and nothing happens. */
  record Command(CompanyId company, EventDraft event, Optional<CallKey> call) {}

  sealed interface Result {
    /**
     * Committed. {@code told} counts those with mail now or later, {@code untold} the others;
     * {@code before} when it was so already, by the same call.
     */
    record Accepted(EventId event, int told, int untold, boolean before) implements Result {}

    /** Nothing happened. */
    record Invalid(List<Problem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** The key was used for another call. */
    record KeyReused() implements Result {}
  }

  /**
   * What is wrong, and where.
   *
   * @param field a JSON pointer into the event (RFC 6901): {@code /place/url}
   * @param text what is wrong or what would be right, as it goes on after the field's name
   */
  record Problem(String field, String text) {}
}
