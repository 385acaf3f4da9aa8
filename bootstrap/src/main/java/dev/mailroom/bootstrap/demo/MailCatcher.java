package dev.mailroom.bootstrap.demo;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.ServerSetup;
import dev.mailroom.web.demo.DemoInbox;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An SMTP server that keeps mail instead of delivering it: the last 200, in memory. */
public final class MailCatcher implements DemoInbox, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);
  private static final int KEPT = 200;

  private final SmtpServer server;
  private final InstantSource clock;
  private final Consumer<DemoInbox.Mail> watcher;
  private final Deque<DemoInbox.Mail> newestFirst = new ArrayDeque<>();
  private int count;

  private MailCatcher(SmtpServer server, InstantSource clock, Consumer<DemoInbox.Mail> watcher) {
    this.server = server;
    this.clock = clock;
    this.watcher = watcher;
  }

  /** Listens on the given address; port 0 takes a free one. */
  public static MailCatcher start(
      String bind, int port, InstantSource clock, Consumer<DemoInbox.Mail> watcher) {
    var managers = new Reception();
    var server = new SmtpServer(new ServerSetup(port, bind, ServerSetup.PROTOCOL_SMTP), managers);
    var catcher = new MailCatcher(server, clock, watcher);
    managers
        .getUserManager()
        .setMessageDeliveryHandler((message, recipient) -> {
          catcher.keep(message.getMessage(), recipient.getEmail());
          return new Nobody();
        });
    listen(server, port);
    return catcher;
  }

  private static void listen(SmtpServer server, int port) {
    server.startService();
    try {
      if (server.waitTillRunning(5_000)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stopService();
    throw new IllegalStateException("the mail catcher does not listen on port " + port);
  }

  public int port() {
    return server.getPort();
  }

  @Override
  public synchronized List<DemoInbox.Mail> mails() {
    return List.copyOf(newestFirst);
  }

  @Override
  public synchronized Optional<DemoInbox.Mail> find(int number) {
    return newestFirst.stream().filter(mail -> mail.number() == number).findFirst();
  }

  @Override
  public void close() {
    server.stopService();
  }

  private void keep(MimeMessage message, String recipient) {
    try {
      watcher.accept(remember(message, recipient));
    } catch (MessagingException | IOException e) {
      LOG.warn("catcher.unreadable", e);
    }
  }

  private synchronized DemoInbox.Mail remember(MimeMessage message, String recipient)
      throws MessagingException, IOException {
    var mail = MimeReader.read(++count, clock.instant(), message, recipient);
    newestFirst.addFirst(mail);
    if (newestFirst.size() > KEPT) {
      newestFirst.removeLast();
    }
    return mail;
  }
}
