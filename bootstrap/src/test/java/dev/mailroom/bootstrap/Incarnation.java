package dev.mailroom.bootstrap;

import dev.mailroom.bootstrap.testing.DatabaseProxy;
import dev.mailroom.bootstrap.testing.DatabaseProxy.Point;
import dev.mailroom.bootstrap.testing.Folders;
import dev.mailroom.bootstrap.testing.MailroomProcess;
import dev.mailroom.bootstrap.testing.TestDatabases;
import dev.mailroom.mail.testing.Answer;
import dev.mailroom.mail.testing.Moment;
import dev.mailroom.mail.testing.ReceivedMail;
import dev.mailroom.mail.testing.ScriptedSmtpServer;
import dev.mailroom.mail.testing.SmtpScript;
import dev.mailroom.persistence.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * One life of the real program, with a mail server and a way to the database of its own, which see
 * where it stands and kill it there.
 */
final class Incarnation implements AutoCloseable {

  private final ScriptedSmtpServer sink;
  private final DatabaseProxy way;
  private final Path folder = Folders.temporary();
  private final MailroomProcess process;
  private final AtomicBoolean dead = new AtomicBoolean();
  private final AtomicReference<Point> deadly = new AtomicReference<>();

  private Incarnation(Supplier<DatabaseAddress> database, SmtpScript script, Duration lease) {
    this.sink = ScriptedSmtpServer.start(script);
    this.way = DatabaseProxy.start(database, this::mayGoOn);
    this.process = MailroomProcess.start(environment(lease), "run");
  }

  /** Begins to live; mail goes to a server that offers CHUNKING too, or does not. */
  static Incarnation start(Supplier<DatabaseAddress> database, boolean chunking, Duration lease) {
    var script = chunking ? new SmtpScript().offering("CHUNKING") : new SmtpScript();
    return new Incarnation(database, script, lease);
  }

  private Map<String, String> environment(Duration lease) {
    return Map.of(
        "MAILROOM_DATA_DIR",
        folder.toString(),
        "DATABASE_URL",
        TestDatabases.url(way.address()),
        "MAILROOM_MASTER_KEYS",
        OutboxNode.MASTER_KEY,
        "MAILROOM_LEASE_SECONDS",
        String.valueOf(lease.toSeconds()),
        "MAILROOM_CONNECTION_MESSAGES",
        "10",
        "MAILROOM_BASE_URL", // the same in every life, for it stands in mails
        "http://localhost:8080",
        "NOTIFICATION_EMAIL",
        OutboxNode.SENDER.value(),
        "SMTP_SERVER",
        "127.0.0.1",
        "SMTP_PORT",
        String.valueOf(sink.port()),
        "SMTP_TLS_REQUIRED",
        "false");
  }

  Incarnation ready() {
    process.ready();
    return this;
  }

  MailroomProcess process() {
    return process;
  }

  ScriptedSmtpServer sink() {
    return sink;
  }

  /** Mails whose final dot it has written, oldest first. */
  List<ReceivedMail> delivered() {
    return sink.mails();
  }

  /** Dies when it is there next; {@link Failpoint#AT_RANDOM} is the caller's to choose. */
  void dieAt(Failpoint failpoint) {
    switch (failpoint) {
      case CLAIMED -> deadly.set(Point.CLAIMED);
      case CONNECTED -> once(Moment.GREETING, Answer.reply("220 Hello").meanwhile(this::kill));
      case RECIPIENT -> once(Moment.RCPT, Answer.reply("250 Ok").meanwhile(this::kill));
      case MID_DATA -> once(Moment.BODY, Answer.reply().meanwhile(this::kill));
      case DOT -> once(Moment.DOT, Answer.reply("250 Ok").meanwhile(this::kill));
      case ANSWERED -> once(Moment.DOT, Answer.reply("250 Ok").followedBy(this::kill));
      case COMMITTING -> deadly.set(Point.COMMITTING);
      case COMMITTED -> deadly.set(Point.COMMITTED);
      case COMMIT_ANSWERED -> deadly.set(Point.COMMIT_ANSWERED);
      case AT_RANDOM -> {}
    }
  }

  private void once(Moment moment, Answer answer) {
    sink.script().once(moment, answer);
  }

  private boolean mayGoOn(Point point) {
    if (point == deadly.get()) {
      kill();
    }
    return !dead.get();
  }

  /** SIGKILL. */
  void kill() {
    process.kill();
    dead.set(true);
  }

  boolean isDead() {
    return dead.get();
  }

  @Override
  public void close() {
    process.close();
    way.close();
    sink.close();
    Folders.delete(folder);
  }
}
