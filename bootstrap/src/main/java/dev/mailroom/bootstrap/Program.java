package dev.mailroom.bootstrap;

import dev.mailroom.application.account.CreateAdministrator;
import dev.mailroom.bootstrap.CommandLine.Catcher;
import dev.mailroom.bootstrap.CommandLine.Demo;
import dev.mailroom.bootstrap.CommandLine.RotateKeys;
import dev.mailroom.bootstrap.CommandLine.Run;
import dev.mailroom.bootstrap.CommandLine.Train;
import dev.mailroom.bootstrap.StartFailure.Reason;
import dev.mailroom.bootstrap.demo.MailCatcher;
import dev.mailroom.web.demo.DemoInbox;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Carries out one command line, and answers the exit code. */
final class Program {

  private final Environment environment;
  private final Terminal terminal;

  Program(Environment environment, Terminal terminal) {
    this.environment = environment;
    this.terminal = terminal;
  }

  int run(String... arguments) {
    try {
      beginLog();
      carryOut(CommandLine.parse(arguments));
      return 0;
    } catch (RuntimeException e) {
      return failed(Failures.explain(e));
    }
  }

  /** No logger may be asked for before: the first one reads how to write. */
  private void beginLog() {
    System.setProperty(LogText.FORMAT, "text"); // for what is said of a wrong one
    System.setProperty(LogText.FORMAT, LogText.format(environment));
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private void carryOut(CommandLine asked) {
    switch (asked) {
      case Run() -> new Lifetime().live(() -> Mailroom.start(Config.from(environment), terminal));
      case Demo() -> new Lifetime().live(() -> DemoMode.start(Config.from(environment), terminal));
      case Train() -> Training.run(terminal);
      case Catcher() -> catchMail();
      case CommandLine.CreateAdministrator(var email, var name) ->
          createAdministrator(email, name.orElse(""));
      case RotateKeys() -> rotateKeys();
    }
  }

  private void catchMail() {
    var bind = environment.text("MAILROOM_BIND", "127.0.0.1");
    var catcher = MailCatcher.start(bind, 1025, InstantSource.system(), Program::logCaught);
    terminal.say("Catching mail on port " + catcher.port() + ". Nothing is delivered.");
    Lifetime.forEver();
  }

  private static void logCaught(DemoInbox.Mail mail) {
    log()
        .atInfo()
        .setMessage("email.caught")
        .addKeyValue("to", LogText.oneLine(mail.to()))
        .addKeyValue("subject", LogText.oneLine(mail.subject()))
        .log();
  }

  private void createAdministrator(String email, String name) {
    var password =
        environment
            .text("MAILROOM_ADMIN_PASSWORD")
            .map(dev.mailroom.domain.account.Password::new)
            .orElseGet(terminal::newPassword);
    var command = new CreateAdministrator.Command(email, name, password, false);
    var config = Config.from(environment);
    try (var storage = Storage.open(config);
        var wiring = new Wiring(storage, config)) {
      var result = wiring.createAdministrator().create(command);
      terminal.say(FirstAdministrator.outcome(result, email));
    }
  }

  private void rotateKeys() {
    var config = Config.from(environment);
    try (var storage = Storage.open(config);
        var wiring = new Wiring(storage, config)) {
      var outcome = wiring.rotateKeys();
      terminal.say(
          "Key %s encrypts from now on. %d stored values were encrypted anew."
              .formatted(outcome.keyId(), outcome.values()));
    }
  }

  private int failed(StartFailure failure) {
    terminal.complain(String.valueOf(failure.getMessage()));
    if (failure.reason() == Reason.UNEXPECTED) {
      log().error("start.failed", failure);
    }
    return failure.reason().exitCode();
  }

  private static Logger log() {
    return LoggerFactory.getLogger(Program.class);
  }
}
