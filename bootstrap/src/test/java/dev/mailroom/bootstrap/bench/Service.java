package dev.mailroom.bootstrap.bench;

import dev.mailroom.persistence.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Mailroom as it ships, in a process of its own, started as the launcher starts it. */
final class Service implements AutoCloseable {

  private static final Pattern READY = Pattern.compile(" ready.*?(http://localhost:\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;
  private final long began = System.nanoTime();

  private Service(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Sends what is in that database by that port, where no log-in and no TLS is asked for. */
  static Service start(Path folder, DatabaseAddress database, int smtpPort) {
    try {
      var data = Files.createTempDirectory(folder, "service-");
      var log = data.resolve("log");
      var builder =
          new ProcessBuilder(program().toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment(data, database, smtpPort));
      return new Service(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path program() {
    return Path.of(System.getenv("MAILROOM_PROGRAM"), "start");
  }

  private static Map<String, String> environment(
      Path data, DatabaseAddress database, int smtpPort) {
    return Map.of(
        "MAILROOM_PORT",
        "0",
        "MAILROOM_DATA_DIR",
        data.toString(),
        "MAILROOM_MASTER_KEYS",
        Backlog.KEY,
        "DATABASE_URL",
        "postgres://%s:%s@%s:%d/%s"
            .formatted(
                database.user(),
                database.password(),
                database.host(),
                database.port(),
                database.database()),
        "NOTIFICATION_EMAIL",
        "no-reply@example.com",
        "SMTP_SERVER",
        "127.0.0.1",
        "SMTP_PORT",
        String.valueOf(smtpPort),
        "SMTP_TLS_REQUIRED",
        "false");
  }

  /** Waits until it serves, and answers how long that took. */
  Duration ready() {
    await(PATIENCE, () -> READY.matcher(log()).find());
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Looks every few milliseconds. */
  static void await(Duration longest, BooleanSupplier done) {
    long end = System.nanoTime() + longest.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("it takes too long");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where it answers. */
  String url() {
    var found = READY.matcher(log());
    if (!found.find()) {
      throw new IllegalStateException("not ready");
    }
    return found.group(1);
  }

  private String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
