package dev.mailroom.application.delivery;

import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import dev.mailroom.domain.delivery.RouteHealth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** At a glance: is mail flowing, how much waits, what failed. */
public interface ViewDelivery {

  int DAYS = 14;

  Overview overview();

  /**
   * The state of delivery now.
   *
   * @param route host or provider in force; empty when none is usable
   * @param waiting emails by state: QUEUED, SENDING and HELD
   * @param heldFor held emails by reason
   * @param usually median time of today's accepted attempts
   * @param days the last {@link #DAYS} days in the site's zone, today last
   */
  record Overview(
      Optional<String> route,
      RouteHealth health,
      Map<EmailState, Long> waiting,
      Map<HeldReason, Long> heldFor,
      Optional<Instant> oldestWaitingSince,
      Optional<Duration> usually,
      OptionalInt dailyLimit,
      List<Day> days) {
    public Overview {
      waiting = Map.copyOf(waiting);
      heldFor = Map.copyOf(heldFor);
      days = List.copyOf(days);
    }
  }

  /** One day's figures. */
  record Day(LocalDate date, long sent, long failed, long held) {}
}
