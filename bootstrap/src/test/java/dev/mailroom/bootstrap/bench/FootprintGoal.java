package dev.mailroom.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How soon it serves, and how much memory it takes under load; against Keycloak's own figures. */
final class FootprintGoal implements Goal {

  private static final double KEYCLOAK_SECONDS = 10.7;
  private static final double KEYCLOAK_MEGABYTES = 397;
  private static final int LOAD = 5_000;
  private static final Target START = Target.atMost(0.1, 1.0 / 30, "x");
  private static final Target MEMORY = Target.atMost(1.0 / 3, 0.25, "x");

  @Override
  public int number() {
    return 8;
  }

  @Override
  public List<Figure> measure(Ground ground) {
    var database = ground.database();
    var starts = new ArrayList<Double>();
    try (var sink = Sink.start();
        var backlog = new Backlog(database)) {
      for (int i = 0; i < ground.effort().rounds(); i++) {
        try (var service = Service.start(ground.folder(), database, sink.port())) {
          starts.add(service.ready().toMillis() / 1e3);
        }
      }
      try (var service = Service.start(ground.folder(), database, sink.port())) {
        service.ready();
        new Draining(backlog, service).run(LOAD);
        return List.of(start(starts), memory(service.pid()));
      }
    }
  }

  private static Figure start(List<Double> seconds) {
    double median = Medians.of(seconds.stream().mapToDouble(it -> it));
    var seen = "%.2f s, Keycloak %.1f s".formatted(median, KEYCLOAK_SECONDS);
    return Figure.of(8, "Start to ready against Keycloak", seen, median / KEYCLOAK_SECONDS, START);
  }

  private static Figure memory(long pid) {
    double megabytes = residentKilobytes(pid) / 1024.0;
    var seen = "%.0f MB, Keycloak idle %.0f MB".formatted(megabytes, KEYCLOAK_MEGABYTES);
    return Figure.of(
        8, "Memory under load against Keycloak", seen, megabytes / KEYCLOAK_MEGABYTES, MEMORY);
  }

  private static long residentKilobytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
