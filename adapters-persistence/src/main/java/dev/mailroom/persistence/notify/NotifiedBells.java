package dev.mailroom.persistence.notify;

import static java.util.stream.Collectors.joining;

import dev.mailroom.application.notification.WatchUnread.Watch;
import dev.mailroom.application.notification.port.Bells;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.persistence.Database;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Bells} that are heard in this process at the commit, and in the others by NOTIFY. Every
 * NOTIFY takes a lock that all commits with one share, so what rings within a pause is gathered: at
 * most four a second leave this process, however many events come in.
 */
public final class NotifiedBells implements Bells, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NotifiedBells.class);
  private static final Duration PAUSE = Duration.ofMillis(250);

  /** A message holds 8,000 bytes; of more people than fit, everybody is told to look. */
  static final int MOST_NAMED = 200;

  private static final String EVERYBODY = "*";

  private final Database database;
  private final Watchers<AccountId> watchers = new Watchers<>();
  private final Set<AccountId> untold = new HashSet<>();
  private final String self = UUID.randomUUID().toString();
  private final Thread thread = Thread.ofVirtual().name("bells").unstarted(this::run);

  private NotifiedBells(Database database) {
    this.database = database;
  }

  /** Begins to carry what rings here to others, and what rings there to watchers here. */
  public static NotifiedBells start(Database database, Notifications notifications) {
    var bells = new NotifiedBells(database);
    notifications.on(Topic.BELLS_RANG, bells::heard);
    notifications.onConnected(bells.watchers::tellAll);
    bells.thread.start();
    return bells;
  }

  @Override
  public Watch watch(AccountId reader, Runnable changed) {
    watchers.add(reader, changed);
    return () -> watchers.remove(reader, changed);
  }

  @Override
  public void ring(Collection<AccountId> readers) {
    var these = Set.copyOf(readers);
    database.afterCommit(() -> {
      these.forEach(watchers::tell);
      tellOthers(these);
    });
  }

  private void tellOthers(Set<AccountId> readers) {
    synchronized (untold) {
      untold.addAll(readers);
      untold.notifyAll();
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tell(next());
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private List<AccountId> next() throws InterruptedException {
    synchronized (untold) {
      while (untold.isEmpty()) {
        untold.wait();
      }
      var those = List.copyOf(untold);
      untold.clear();
      return those;
    }
  }

  /** Word that is lost is no harm that lasts: pages count anew. */
  private void tell(List<AccountId> readers) {
    var whom = readers.size() > MOST_NAMED ? EVERYBODY : named(readers);
    try {
      database.inTransaction(
          () -> Notifications.send(database, Topic.BELLS_RANG, self + " " + whom));
    } catch (RuntimeException e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("bells.lost people={}", readers.size(), e);
      }
    }
  }

  private static String named(List<AccountId> readers) {
    return readers.stream().map(reader -> reader.value().toString()).collect(joining(" "));
  }

  private void heard(String message) {
    var words = List.of(message.split(" "));
    if (words.getFirst().equals(self)) {
      return;
    }
    if (words.getLast().equals(EVERYBODY)) {
      watchers.tellAll();
    } else {
      words.stream().skip(1).map(UUID::fromString).map(AccountId::new).forEach(watchers::tell);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
