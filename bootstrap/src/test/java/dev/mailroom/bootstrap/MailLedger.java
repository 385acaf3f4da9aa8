package dev.mailroom.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.bootstrap.testing.DatabaseProxy;
import dev.mailroom.bootstrap.testing.Sql;
import dev.mailroom.domain.delivery.EmailId;
import dev.mailroom.mail.testing.ReceivedMail;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Accepts mails while processes that deliver them live and die, two at a time, and keeps the books:
 * what was accepted, what each process handed over, and what was unrecorded when it died.
 */
final class MailLedger implements AutoCloseable {

  private static final int PROCESSES = 2;
  private static final Duration LEASE = Duration.ofSeconds(8);
  private static final int KILLS_PER_CRASH = 15;
  private static final Duration LONG = Duration.ofMinutes(2);

  private final long seed = System.nanoTime();
  private final CrashingDatabase database = new CrashingDatabase();
  private final DatabaseProxy way = DatabaseProxy.start(database::address, _ -> true);
  private final OutboxNode client =
      new OutboxNode(way.address(), new CountingTransport(new CountDownLatch(1)), Instant::now);

  /** Held for writing while the database is away, for reading by whoever needs it there. */
  private final ReentrantReadWriteLock presence = new ReentrantReadWriteLock();

  private final Set<EmailId> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean shaky = new AtomicBoolean();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger deaths = new AtomicInteger();
  private final Map<String, List<Delivery>> deliveries = new ConcurrentHashMap<>();
  private final Set<String> unrecordedAtCrash = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> wrongSums = new ConcurrentLinkedQueue<>();

  /**
   * One hand-over.
   *
   * @param recorded whether its outcome was in the books, as far as the death of its process tells
   */
  private record Delivery(int incarnation, String digest, boolean recorded) {}

  /** From now on the database crashes now and then, and comes back. */
  MailLedger onShakyGround() {
    shaky.set(true);
    return this;
  }

  /** Lets so many processes die, and at least so many mails be accepted and sent. */
  void live(int kills, int mails) throws Exception {
    try (var drivers = Executors.newFixedThreadPool(PROCESSES)) {
      var driven =
          IntStream.range(0, PROCESSES)
              .mapToObj(slot -> drivers.submit(() -> drive(slot, kills)))
              .toList();
      for (var one : driven) {
        one.get();
      }
    }
    try (var last = start(false)) {
      while (accepted.size() < mails) {
        accept();
      }
      Awaitility.await("every accepted mail to be sent")
          .atMost(LONG)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> unsent() == 0);
      record(last, deaths.incrementAndGet(), Set.of());
    }
  }

  private long unsent() {
    return Sql.count(database.address(), "emails WHERE state <> 'sent'");
  }

  private Void drive(int slot, int kills) throws InterruptedException {
    var random = new Random(seed + slot);
    var failpoints = Failpoint.values();
    for (int death = slot; death < kills; death += PROCESSES) {
      liveAndDie(failpoints[death / PROCESSES % failpoints.length], slot == 1, random);
      if (shaky.get() && death % KILLS_PER_CRASH == KILLS_PER_CRASH / 2) {
        crash();
      }
    }
    return null;
  }

  private void liveAndDie(Failpoint failpoint, boolean chunking, Random random)
      throws InterruptedException {
    try (var incarnation = start(chunking)) {
      int first = random.nextInt(30);
      acceptUntil(failpoint, () -> incarnation.delivered().size() >= first);
      incarnation.dieAt(failpoint);
      acceptUntil(
          failpoint,
          () -> {
            if (failpoint == Failpoint.AT_RANDOM && random.nextInt(10) == 0) {
              incarnation.kill();
            }
            return incarnation.isDead();
          });
      incarnation.kill(); // to be sure that it has ended
      record(incarnation, deaths.incrementAndGet(), unrecorded());
    }
  }

  private Incarnation start(boolean chunking) {
    presence.readLock().lock();
    try {
      return Incarnation.start(database::address, chunking, LEASE).ready();
    } finally {
      presence.readLock().unlock();
    }
  }

  private void acceptUntil(Failpoint failpoint, BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + LONG.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("no process came to %s", failpoint).isLessThan(end);
      accept();
    }
  }

  private void accept() throws InterruptedException {
    try {
      accepted.add(client.queue());
    } catch (RuntimeException e) {
      unanswered.incrementAndGet(); // the database is away: perhaps it has the mail all the same
    }
    TimeUnit.MILLISECONDS.sleep(5);
  }

  private void crash() {
    presence.writeLock().lock();
    try {
      database.crash();
      database.comeBack();
      unrecordedAtCrash.addAll(sending());
    } finally {
      presence.writeLock().unlock();
    }
  }

  /** What a process that just died may have handed over without a word in the books. */
  private Set<String> unrecorded() {
    presence.readLock().lock();
    try {
      addUp();
      return sending();
    } finally {
      presence.readLock().unlock();
    }
  }

  private Set<String> sending() {
    return Set.copyOf(
        Sql.list(database.address(), "SELECT id FROM emails WHERE state = 'sending'"));
  }

  /** Accepted is the sum over the states, give or take what is being accepted just now. */
  private void addUp() {
    int least = accepted.size();
    long sum =
        Sql.list(database.address(), "SELECT count(*) FROM emails GROUP BY state").stream()
            .mapToLong(Long::parseLong)
            .sum();
    int most = accepted.size() + unanswered.get() + PROCESSES;
    if (sum < least || sum > most) {
      wrongSums.add(sum + " is not from " + least + " to " + most);
    }
  }

  private void record(Incarnation incarnation, int number, Set<String> unrecorded) {
    for (var mail : incarnation.delivered()) {
      var id = id(mail);
      deliveries
          .computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>())
          .add(new Delivery(number, digest(mail), !unrecorded.contains(id)));
    }
  }

  private static String digest(ReceivedMail mail) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(mail.bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The Message-ID names the email. */
  static String id(ReceivedMail mail) {
    var found = Pattern.compile("(?m)^Message-ID: <([^@]+)@").matcher(mail.source());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** Nothing is lost, nothing doubled that was recorded, nothing altered on its second way. */
  void check() {
    assertThat(wrongSums).as("sums of states, seed %d", seed).isEmpty();
    assertThat(accepted)
        .as("accepted, seed %d", seed)
        .allSatisfy(id -> assertThat(deliveries).containsKey(id.value().toString()));
    deliveries.forEach(this::checkDeliveries);
  }

  private void checkDeliveries(String id, List<Delivery> sent) {
    var told = "%s, seed %d: %s".formatted(id, seed, sent);
    int crashes = unrecordedAtCrash.contains(id) ? 1 : 0;

    assertThat(sent).as(told).extracting(Delivery::digest).containsOnly(sent.getFirst().digest());
    assertThat(sent).as(told).filteredOn(Delivery::recorded).hasSizeLessThanOrEqualTo(1 + crashes);
    assertThat(sent.stream().map(Delivery::incarnation).distinct())
        .as(told)
        .hasSizeGreaterThanOrEqualTo(sent.size() - crashes);
  }

  @Override
  public void close() {
    client.close();
    way.close();
    database.close();
  }
}
