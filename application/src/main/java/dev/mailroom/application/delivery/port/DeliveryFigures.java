package dev.mailroom.application.delivery.port;

import dev.mailroom.application.delivery.ViewDelivery.Day;
import dev.mailroom.domain.delivery.EmailState;
import dev.mailroom.domain.delivery.HeldReason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts over the outbox, each answered from an index. */
public interface DeliveryFigures {

  /** QUEUED, SENDING and HELD only. */
  Map<EmailState, Long> waiting();

  Map<HeldReason, Long> heldFor();

  Optional<Instant> oldestWaitingSince();

  /** Median duration of attempts accepted since then. */
  Optional<Duration> medianSince(Instant since);

  /**
   * {@code count} days up to and including today in the zone, days without mail included. Mail
   * counts on the day its life ended, and as held on the day it was queued.
   */
  List<Day> days(int count, ZoneId zone, Instant now);
}
