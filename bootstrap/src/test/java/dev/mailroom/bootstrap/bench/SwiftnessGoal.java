package dev.mailroom.bootstrap.bench;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.OutboxEmail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** From the commit that enqueues a mail to the moment the server has it. */
final class SwiftnessGoal implements Goal {

  private static final int A_SECOND = 100;
  private static final int WAITING = 100_000;
  private static final EmailAddress ADA = EmailAddress.of("ada@example.com");
  private static final Target MEDIAN = Target.atMost(8, 4, " ms");
  private static final Target TAIL = Target.atMost(40, 15, " ms");

  @Override
  public int number() {
    return 6;
  }

  @Override
  public List<Figure> measure(Ground ground) {
    var taken = new ConcurrentHashMap<String, Long>();
    var manners =
        new FastSink.Manners(
            Duration.ZERO, true, Optional.empty(), to -> taken.putIfAbsent(to, System.nanoTime()));
    var database = ground.database();
    try (var sink = FastSink.start(manners);
        var backlog = new Backlog(database);
        var service = Service.start(ground.folder(), database, sink.port())) {
      service.ready();
      var each = new Stopwatch(backlog, taken);
      int count = (int) (A_SECOND * ground.effort().warmUp().toSeconds());
      each.run("warm", count, Load::bulk);
      var quiet = each.run("quiet", count, Load::bulk);
      for (int i = 0; i < waiting(ground); i += 10_000) {
        backlog.add(Stream.generate(() -> Load.bulk(ADA)).limit(10_000).toList());
      }
      var urgent = each.run("urgent", count / 10, Load::urgent);
      var figures = new ArrayList<>(figures("Enqueued to taken, 100/s", quiet));
      figures.addAll(figures("A reset behind %,d bulk mails".formatted(waiting(ground)), urgent));
      return figures;
    }
  }

  private static int waiting(Ground ground) {
    return ground.effort().equals(Effort.SHORT) ? WAITING / 10 : WAITING;
  }

  private static List<Figure> figures(String name, List<Double> millis) {
    var seen = "%,d mails".formatted(millis.size());
    return List.of(
        Figure.of(6, name + ", median", seen, at(millis, 0.5), MEDIAN),
        Figure.of(6, name + ", 99 %", seen, at(millis, 0.99), TAIL));
  }

  private static double at(List<Double> millis, double share) {
    return Medians.at(millis.stream().mapToDouble(it -> it), share);
  }

  /** Enqueues mails one by one and answers how many milliseconds each took. */
  private record Stopwatch(Backlog backlog, Map<String, Long> taken) {

    List<Double> run(String name, int count, Function<EmailAddress, OutboxEmail> mail) {
      var committed = new long[count];
      long start = System.nanoTime();
      for (int i = 0; i < count; i++) {
        sleepUntil(start + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND);
        backlog.add(List.of(mail.apply(to(name, i))));
        committed[i] = System.nanoTime();
      }
      Service.await(Duration.ofSeconds(60), () -> taken.containsKey(to(name, count - 1).value()));
      return Stream.iterate(0, i -> i < count, i -> i + 1)
          .map(i -> (taken.get(to(name, i).value()) - committed[i]) / 1e6)
          .toList();
    }

    private static EmailAddress to(String name, int number) {
      return EmailAddress.of(name + number + "@example.com");
    }

    private static void sleepUntil(long at) {
      try {
        TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
