package dev.mailroom.bootstrap.bench;

import java.time.Duration;
import java.util.List;

/** Two processes on one database against one on another, to a sink that thinks about each mail. */
final class TwoProcessesGoal implements Goal {

  private static final Duration THOUGHT = Duration.ofMillis(20);
  private static final Target FASTER = Target.atLeast(1.6, 1.9, "x");
  private static final Target DOUBLES = Target.atMost(0, 0, "");

  @Override
  public int number() {
    return 9;
  }

  @Override
  public List<Figure> measure(Ground ground) {
    var one = ground.database();
    var two = ground.database();
    try (var sink = Sink.thinking(THOUGHT);
        var forOne = new Backlog(one);
        var forTwo = new Backlog(two);
        var alone = Service.start(ground.folder(), one, sink.port());
        var first = Service.start(ground.folder(), two, sink.port());
        var second = Service.start(ground.folder(), two, sink.port())) {
      List.of(alone, first, second).forEach(Service::ready);
      var race = new Race(ground.effort(), new Draining(forTwo, first));
      var single = race.add(new Draining(forOne, alone));
      race.run();
      long sent = forOne.sent() + forTwo.sent();
      double doubles = (double) sink.taken() - sent;
      return List.of(
          Figure.of(
              9,
              "Two processes against one, 20 ms a message",
              "%.0f msg/s, one %.0f".formatted(race.ours().rate(), single.rate()),
              race.ours().rate() / single.rate(),
              FASTER),
          Figure.of(9, "Doubles among them", "%,d sent".formatted(sent), doubles, DOUBLES));
    }
  }
}
