package dev.mailroom.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;

/**
 * The API over HTTP and down to the disk: events for one member against plain inserts over as many
 * connections, and events for a thousand members.
 */
final class ApiGoal implements Goal {

  private static final int NUMBER = 7;
  private static final int CONNECTIONS = 8;
  private static final Target AGAINST_INSERTS = Target.atLeast(0.7, 1.0, "x");
  private static final Target FOR_A_THOUSAND = Target.atMost(100, 30, " ms");

  @Override
  public int number() {
    return NUMBER;
  }

  @Override
  public List<Figure> measure(Ground ground) {
    int rounds = ground.effort().rounds();
    var events = new double[rounds];
    var inserts = new double[rounds];
    var gathering = new double[rounds];
    var mailing = new double[rounds];
    try (var site = ApiSite.start(ground.folder().resolve("api"))) {
      site.change("CREATE TABLE plain (id uuid PRIMARY KEY, kind text, body text, at timestamptz)");
      warmUp(site);
      for (int round = 0; round < rounds; round++) {
        inserts[round] = inserts(site, 2_000);
        events[round] = events(site, 2_000);
        gathering[round] = millis(() -> site.post(everyone("comment.added")));
        mailing[round] = millis(() -> site.post(everyone("access.changed")));
      }
    }
    return List.of(
        rate(median(events), median(inserts)),
        time("An event for 1,000 members, into their batches", median(gathering)),
        time("An event for 1,000 members, a mail each", median(mailing)));
  }

  private static Figure rate(double events, double inserts) {
    var seen = String.format(Locale.ENGLISH, "%,.0f of %,.0f rows/s", events, inserts);
    return Figure.of(
        NUMBER,
        "Events accepted by API against plain inserts",
        seen,
        events / inserts,
        AGAINST_INSERTS);
  }

  private static Figure time(String name, double millis) {
    var seen = String.format(Locale.ENGLISH, "%.1f ms from call to answer", millis);
    return Figure.of(NUMBER, name, seen, millis, FOR_A_THOUSAND);
  }

  private static void warmUp(ApiSite site) {
    events(site, 4_000);
    inserts(site, 1_000);
    for (int i = 0; i < 20; i++) {
      site.post(everyone("comment.added"));
      site.post(everyone("access.changed"));
    }
  }

  private static double events(ApiSite site, int many) {
    var next = new AtomicInteger();
    return rate(
        many,
        () -> {
          int number = next.getAndIncrement();
          for (; number < many; number = next.getAndIncrement()) {
            site.post(one(number % ApiSite.MEMBERS + 1));
          }
        });
  }

  private static double inserts(ApiSite site, int many) {
    var next = new AtomicInteger();
    return rate(
        many,
        () -> {
          try (var connection = site.database().connect()) {
            while (next.getAndIncrement() < many) {
              insert(connection);
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void insert(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO plain VALUES (gen_random_uuid(), 'comment.added', ?, now())")) {
      insert.setString(1, "Looks **good**. ".repeat(20));
      insert.execute();
    }
  }

  /** How many a second, when as many workers as there are connections share them. */
  private static double rate(int many, Runnable worker) {
    long began = System.nanoTime();
    var done = new ArrayList<Future<?>>();
    try (var crew = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        done.add(crew.submit(worker));
      }
    }
    done.forEach(ApiGoal::requireDone);
    return many / ((System.nanoTime() - began) / 1e9);
  }

  private static void requireDone(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static double millis(Runnable deed) {
    long began = System.nanoTime();
    deed.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private static double median(double[] values) {
    return Medians.of(DoubleStream.of(values));
  }

  private static String one(int member) {
    return event("comment.added", "[\"member" + member + "@example.com\"]");
  }

  private static String everyone(String kind) {
    return event(kind, "\"everyone\"");
  }

  private static String event(String kind, String to) {
    return """
    {"kind": "%s", "actor": "Zoe Quill", "title": "The new home page", "body": "%s",
     "place": {"key": "website", "title": "Website", "url": "https://app.example.com/website"},
     "link": "https://app.example.com/website/7", "to": %s}
    """
        .formatted(kind, "Looks **good**. ".repeat(20), to);
  }
}
