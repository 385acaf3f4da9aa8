package dev.mailroom.bootstrap;

import dev.mailroom.application.account.CreateAdministrator;
import dev.mailroom.domain.account.Password;
import dev.mailroom.domain.template.Site;
import dev.mailroom.web.MailroomWeb;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mailroom, running: database, dispatcher, jobs and pages, stopped in the reverse order. */
final class Mailroom implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);

  /** What mails in hand get to finish; the rest goes back to the queue. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Storage storage;
  private final Wiring wiring;
  private final MailroomWeb web;
  private final Jobs jobs = new Jobs();
  private final Extras extras;

  private Mailroom(Storage storage, Wiring wiring, Config config, Extras extras) {
    this.storage = storage;
    this.wiring = wiring;
    this.extras = extras;
    this.web = wiring.web(config, extras.pages());
  }

  static Mailroom start(Config config, Terminal terminal) {
    return start(config, terminal, Extras.NONE);
  }

  static Mailroom start(Config asked, Terminal terminal, Extras extras) {
    long began = System.nanoTime();
    var config = asked.withFreePortChosen();
    var storage = Storage.open(config);
    try {
      var mailroom = start(config, storage, extras);
      mailroom.greet(config, terminal, began);
      return mailroom;
    } catch (RuntimeException | Error e) {
      storage.close();
      throw e;
    }
  }

  private static Mailroom start(Config config, Storage storage, Extras extras) {
    var wiring = new Wiring(storage, config);
    try {
      createFirstAdministrator(wiring, config.environment());
      extras.prepare().accept(wiring);
      var mailroom = new Mailroom(storage, wiring, config, extras);
      mailroom.begin();
      return mailroom;
    } catch (RuntimeException | Error e) {
      wiring.close();
      throw e;
    }
  }

  List<String> addresses() {
    return web.addresses();
  }

  @Override
  public void close() {
    LOG.info("stopping");
    web.stop();
    jobs.close();
    wiring.dispatcher().close(GRACE);
    wiring.close();
    storage.close();
    extras.closing().run();
    LOG.info("stopped");
  }

  private void begin() {
    web.start();
    wiring.dispatcher().start();
    wiring.startJobs(jobs);
  }

  private void greet(Config config, Terminal terminal, long began) {
    var site = config.listening().site(ZoneId.systemDefault());
    LOG.atInfo()
        .setMessage("ready")
        .addKeyValue("url", site.baseUrl())
        .addKeyValue("ms", Duration.ofNanos(System.nanoTime() - began).toMillis())
        .log();
    if (LogText.format(config.environment()).equals("json")) {
      wiring.setUpCode().ifPresent(code -> logSetUp(site, code));
    } else {
      sayHello(site, terminal);
    }
  }

  /** Whoever asked for JSON reads the output by program: no line may be anything else. */
  private static void logSetUp(Site site, String code) {
    LOG.atInfo()
        .setMessage("setup.open")
        .addKeyValue("url", site.link("/setup"))
        .addKeyValue("code", code)
        .log();
  }

  private void sayHello(Site site, Terminal terminal) {
    terminal.say("");
    terminal.say("  Mailroom is ready: " + site.baseUrl());
    wiring
        .setUpCode()
        .ifPresent(code -> {
          terminal.say("  Set it up at       " + site.link("/setup"));
          terminal.say("  with this code:    " + code);
        });
    terminal.say("");
  }

  private static void createFirstAdministrator(Wiring wiring, Environment environment) {
    var email = environment.text("MAILROOM_ADMIN_EMAIL");
    var password = environment.text("MAILROOM_ADMIN_PASSWORD");
    if (email.isEmpty() || password.isEmpty()) {
      return;
    }
    var command =
        new CreateAdministrator.Command(email.get(), "", new Password(password.get()), true);
    FirstAdministrator.outcome(wiring.createAdministrator().create(command), email.get());
  }
}
