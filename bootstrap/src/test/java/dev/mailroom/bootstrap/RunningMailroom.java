package dev.mailroom.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.application.notification.NotifyPeople;
import dev.mailroom.application.notification.SaveNotificationPreferences;
import dev.mailroom.bootstrap.demo.MailCatcher;
import dev.mailroom.bootstrap.testing.CapturedLog;
import dev.mailroom.bootstrap.testing.Folders;
import dev.mailroom.bootstrap.testing.TestDatabases;
import dev.mailroom.bootstrap.testing.Visitor;
import dev.mailroom.persistence.DatabaseAddress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The real application in this process: on loopback and a free port, with a data folder and a
 * database of its own.
 */
public final class RunningMailroom implements AutoCloseable {

  private static final Pattern CODE = Pattern.compile("with this code: +(\\S+)");

  private final CapturedLog log = CapturedLog.open();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Path folder = Folders.temporary();
  private final DatabaseAddress database = TestDatabases.create();
  private final Config config;
  private final Extras extras;
  private final AtomicReference<Wiring> wiring = new AtomicReference<>();
  private Mailroom running;

  private RunningMailroom(Map<String, String> more, Extras extras) {
    var variables = new HashMap<String, String>();
    variables.put("MAILROOM_PORT", "0");
    variables.put("MAILROOM_DATA_DIR", folder.toString());
    variables.put("DATABASE_URL", TestDatabases.url(database));
    variables.put("MAILROOM_TRUST_PROXY", "true");
    variables.putAll(more);
    this.config = Config.from(new Environment(variables)).withFreePortChosen();
    this.extras =
        new Extras(extras.prepare().andThen(wiring::set), extras.pages(), extras.closing());
    this.running = begin();
  }

  /** As on a fresh machine: nobody has an account. */
  public static RunningMailroom empty(Map<String, String> environment) {
    return new RunningMailroom(environment, Extras.NONE);
  }

  /** With the demo's people: Ada administers the site, Ben and Cy do not. */
  public static RunningMailroom withPeople(Map<String, String> environment) {
    return withPeople(environment, _ -> {});
  }

  /** As {@link #withPeople(Map)}, and shows what each start put together. */
  static RunningMailroom withPeople(Map<String, String> environment, Consumer<Wiring> wired) {
    Consumer<Wiring> people = wiring -> wiring.sampleSite().addWhenEmpty();
    return new RunningMailroom(environment, new Extras(people.andThen(wired), List.of(), () -> {}));
  }

  /** As {@code ./mailroom demo}: with people, a mail catcher and its inbox. */
  public static RunningMailroom demo() {
    var catcher = MailCatcher.start("127.0.0.1", 0, InstantSource.system(), _ -> {});
    return new RunningMailroom(Map.of(), DemoMode.extras(catcher));
  }

  /** The code that was printed for the first set-up. */
  public String setUpCode() {
    var found = CODE.matcher(terminal());
    if (!found.find()) {
      throw new AssertionError("no set-up code was printed:\n" + terminal());
    }
    return found.group(1);
  }

  public URI base() {
    return URI.create("http://localhost:" + config.listening().port());
  }

  public String url(String path) {
    return base() + path;
  }

  /** Somebody new, from a network address that nobody else in this test comes from. */
  public Visitor visitor() {
    return new Visitor(base());
  }

  /** All that was written to the terminal. */
  public String terminal() {
    return said.toString(UTF_8);
  }

  /** Method and path of all that is answered. */
  public List<String> addresses() {
    return running.addresses();
  }

  public CapturedLog log() {
    return log;
  }

  /** As an application tells what happened. */
  public NotifyPeople notifyPeople() {
    return wiring.get().notifications().notifyPeople();
  }

  public SaveNotificationPreferences savePreferences() {
    return wiring.get().notifications().savePreferences();
  }

  public DatabaseAddress database() {
    return database;
  }

  public Path dataFolder() {
    return folder;
  }

  /** Stops in order and starts anew, with the same folder, database and port. */
  public void restart() {
    running.close();
    running = begin();
  }

  @Override
  public void close() {
    running.close();
    log.close();
    Folders.delete(folder);
  }

  private Mailroom begin() {
    var out = new PrintStream(said, true, UTF_8);
    return Mailroom.start(config, new Terminal(out, out), extras);
  }
}
