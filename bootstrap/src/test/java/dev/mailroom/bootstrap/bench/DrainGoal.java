package dev.mailroom.bootstrap.bench;

import java.util.List;
import java.util.Optional;

/** A durable outbox is emptied, rendering and recording included. */
final class DrainGoal implements Goal {

  private static final Target ON_FAST_SINK = Target.atLeast(0.25, 0.40, "x");
  private static final Target ON_SMTP_SINK = Target.atLeast(0.45, 0.65, "x");
  private static final Target COMMITS = Target.atMost(0.05, 0.01, "");

  @Override
  public int number() {
    return 1;
  }

  @Override
  public List<Figure> measure(Ground ground) {
    try (var fast = Sink.start();
        var smtp = Sink.postfix()) {
      var onFast = race(ground, fast.port());
      var onSmtp = smtp.isFound() ? Optional.of(race(ground, smtp.port())) : Optional.<Run>empty();
      return List.of(
          onFast.figure("Outbox drained against smtp-source, to the fast sink", ON_FAST_SINK),
          onSmtp
              .map(run -> run.figure("The same to smtp-sink", ON_SMTP_SINK))
              .orElseGet(
                  () -> Figure.withoutPeer(1, "The same to smtp-sink", "smtp-sink", ON_SMTP_SINK)),
          onFast.commitsAMessage());
    }
  }

  private static Run race(Ground ground, int port) {
    var database = ground.database();
    try (var backlog = new Backlog(database);
        var service = Service.start(ground.folder(), database, port)) {
      service.ready();
      var race = new Race(ground.effort(), new Draining(backlog, service));
      var inC = SmtpSource.to(port, TransportGoal.CONNECTIONS).map(race::add);
      race.run();
      long before = backlog.commits();
      int messages = race.ours().laps().getLast().messages();
      race.ours().contender().run(messages);
      return new Run(race, inC, (double) (backlog.commits() - before) / messages);
    }
  }

  /** What came of one sink. */
  private record Run(Race race, Optional<Race.Runner> inC, double commits) {

    Figure figure(String name, Target target) {
      return race.figure(1, name, inC, SmtpSource.NAME, target);
    }

    Figure commitsAMessage() {
      var seen = "%.0f us of processor time a message".formatted(race.ours().cpuMicros());
      return Figure.of(1, "Commits a message", seen, commits, COMMITS);
    }
  }
}
