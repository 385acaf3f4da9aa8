package dev.mailroom.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The SMTP transport by itself, eight connections. */
final class TransportGoal implements Goal {

  private static final int CONNECTIONS = 8;
  private static final Target AGAINST_C = Target.atLeast(0.6, 0.75, "x");

  @Override
  public int number() {
    return 3;
  }

  @Override
  public List<Figure> measure(Ground ground) {
    var figures = new ArrayList<Figure>();
    try (var sink = Child.java(FastSink.class, 0)) {
      var port = Integer.parseInt(sink.line());
      try (var ours = Child.java(Transporting.class, port, CONNECTIONS)) {
        ours.line();
        var race =
            Race.of(
                ground.effort(),
                List.of(
                    new Asked(ours),
                    new SmtpSource(SmtpSource.find().orElseThrow(), port, CONNECTIONS)));
        figures.add(
            Figure.of(
                3,
                "Transport alone against smtp-source",
                String.format(
                    Locale.ENGLISH, "%,.0f of %,.0f msg/s, %.0f us CPU", race.rate(0), race.rate(1), race.cpuMicros(0)),
                race.rate(0) / race.rate(1),
                AGAINST_C));
      }
    }
    return figures;
  }
}
