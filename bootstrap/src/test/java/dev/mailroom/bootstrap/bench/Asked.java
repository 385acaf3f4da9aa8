package dev.mailroom.bootstrap.bench;

import java.time.Duration;

/** A contender that lives on between laps, so that it runs warm: it is told a number by a line. */
record Asked(Child process) implements Contender {

  @Override
  public Lap run(int messages) {
    var before = process.cpu();
    var took = Duration.ofNanos(Long.parseLong(process.ask(messages)));
    return new Lap(messages, took, process.cpu().minus(before));
  }
}
