package dev.mailroom.bootstrap.bench;

import java.util.List;
import java.util.Locale;

/** A server 40 ms away: what counts is how often one waits for it. */
final class LatencyGoal implements Goal {

  private static final int ONE_WAY_MILLIS = 20;
  private static final int MANY = 100;
  private static final Target PIPELINED = Target.atLeast(2.1, 2.1, "x");
  private static final Target CHUNKED = Target.atLeast(4, 4, "x");
  private static final Target MANY_CONNECTIONS = Target.atLeast(2_000, 2_000, " msg/s");

  @Override
  public int number() {
    return 4;
  }

  @Override
  public List<Figure> measure(Ground ground) {
    return List.of(
        against(ground.effort(), false, "At 40 ms against smtp-source, pipelined", PIPELINED),
        against(ground.effort(), true, "At 40 ms against smtp-source, by BDAT", CHUNKED),
        alone(ground.effort()));
  }

  private static Figure against(Effort effort, boolean chunking, String name, Target target) {
    try (var sink = Sink.offering(chunking);
        var far = DelayProxy.start(sink.port(), ONE_WAY_MILLIS)) {
      int port = Integer.parseInt(far.line());
      try (var ours = Transporting.start(port, TransportGoal.CONNECTIONS)) {
        var race = new Race(effort, new Asked(ours));
        var inC = SmtpSource.to(port, TransportGoal.CONNECTIONS).map(race::add);
        race.run();
        return race.figure(4, name, inC, SmtpSource.NAME, target);
      }
    }
  }

  private static Figure alone(Effort effort) {
    try (var sink = Sink.start();
        var far = DelayProxy.start(sink.port(), ONE_WAY_MILLIS);
        var ours = Transporting.start(Integer.parseInt(far.line()), MANY)) {
      var race = new Race(effort, new Asked(ours));
      race.run();
      double rate = race.ours().rate();
      var seen = String.format(Locale.ENGLISH, "%.0f us CPU a message", race.ours().cpuMicros());
      return Figure.of(4, "At 40 ms by BDAT, 100 connections", seen, rate, MANY_CONNECTIONS);
    }
  }
}
