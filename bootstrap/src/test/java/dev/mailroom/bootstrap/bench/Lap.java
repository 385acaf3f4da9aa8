package dev.mailroom.bootstrap.bench;

import java.time.Duration;

/** One run of one contender; {@code cpu} is what its own process used. */
record Lap(int messages, Duration took, Duration cpu) {

  double rate() {
    return messages * 1e9 / took.toNanos();
  }

  double cpuMicros() {
    return cpu.toNanos() / 1e3 / messages;
  }
}
