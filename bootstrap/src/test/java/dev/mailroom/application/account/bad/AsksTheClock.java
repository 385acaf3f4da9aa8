package dev.mailroom.application.account.bad;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks the rule on ambient time, by the reference that a rule on calls would miss. */
public class AsksTheClock {
  final Supplier<Instant> clock = Instant::now;
}
