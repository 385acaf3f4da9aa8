package dev.mailroom.bootstrap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The SMTP transport by itself, eight connections to a sink that is faster than any sender. */
final class TransportGoal implements Goal {

  static final int CONNECTIONS = 8;

  private static final Target AGAINST_C = Target.atLeast(0.6, 0.75, "x");
  private static final Target AGAINST_NODE = Target.atLeast(10, 15, "x");
  private static final Target AGAINST_NODE_TLS = Target.atLeast(3, 5, "x");

  @Override
  public int number() {
    return 3;
  }

  @Override
  public List<Figure> measure(Ground ground) {
    var figures = new ArrayList<>(plain(ground.effort()));
    figures.add(encrypted(ground.effort(), ground.folder().resolve("authority.pem")));
    return figures;
  }

  private List<Figure> plain(Effort effort) {
    var name = "Transport alone against ";
    try (var sink = Sink.start();
        var ours = Transporting.start(sink.port(), CONNECTIONS)) {
      var race = new Race(effort, new Asked(ours));
      var inC = SmtpSource.to(sink.port(), CONNECTIONS).map(race::add);
      var nodemailer = Nodemailer.to(sink.port(), CONNECTIONS);
      var inNode = nodemailer.map(Asked::new).map(race::add);
      race.run();
      nodemailer.ifPresent(Child::close);
      return List.of(
          race.figure(3, name + "smtp-source", inC, SmtpSource.NAME, AGAINST_C),
          race.figure(3, name + "nodemailer", inNode, Nodemailer.NAME, AGAINST_NODE));
    }
  }

  private Figure encrypted(Effort effort, Path authority) {
    try (var sink = Sink.withStartTls(authority);
        var ours = Transporting.start(sink.port(), CONNECTIONS, authority)) {
      var race = new Race(effort, new Asked(ours));
      var nodemailer = Nodemailer.to(sink.port(), CONNECTIONS, authority);
      var inNode = nodemailer.map(Asked::new).map(race::add);
      if (inNode.isPresent()) {
        race.run();
      }
      nodemailer.ifPresent(Child::close);
      return race.figure(
          3,
          "The same with STARTTLS against nodemailer",
          inNode,
          Nodemailer.NAME,
          AGAINST_NODE_TLS);
    }
  }
}
