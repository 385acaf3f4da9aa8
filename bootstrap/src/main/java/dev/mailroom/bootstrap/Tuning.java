package dev.mailroom.bootstrap;

import dev.mailroom.application.delivery.Pace;
import dev.mailroom.mail.smtp.ConnectionLimits;
import java.time.Duration;

/** How mail is carried, as far as an operator may decide it (README: Configuration). */
record Tuning(ConnectionLimits connections, Pace pace) {

  static Tuning from(Environment environment) {
    return new Tuning(connections(environment), pace(environment));
  }

  private static ConnectionLimits connections(Environment environment) {
    var usual = ConnectionLimits.DEFAULT;
    int messages =
        environment.number("MAILROOM_CONNECTION_MESSAGES", usual.messages(), 1, 1_000_000);
    int seconds = seconds(environment, "MAILROOM_CONNECTION_SECONDS", usual.lifetime());
    return new ConnectionLimits(
        usual.open(), messages, usual.idle(), Duration.ofSeconds(seconds), usual.verdict());
  }

  private static Pace pace(Environment environment) {
    var usual = Pace.DEFAULT;
    int seconds = seconds(environment, "MAILROOM_LEASE_SECONDS", usual.lease());
    return new Pace(
        usual.connections(),
        Duration.ofSeconds(seconds),
        usual.poll(),
        usual.sweep(),
        usual.gather(),
        usual.batch());
  }

  private static int seconds(Environment environment, String name, Duration usual) {
    return environment.number(name, (int) usual.toSeconds(), 1, 86_400);
  }
}
