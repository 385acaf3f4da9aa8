package dev.mailroom.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that is asked by lines on its input and answers by lines on its output. */
final class Child implements AutoCloseable {

  /** As bootstrap/dist/start has them. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms16m",
          "-Xmx256m",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final BufferedReader out;

  private Child(Process process) {
    this.process = process;
    this.out = process.inputReader(UTF_8);
  }

  /** A class of ours in a JVM of its own. */
  static Child java(Class<?> main, Object... arguments) {
    var command = new ArrayList<>(List.of(java()));
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (var argument : arguments) {
      command.add(argument.toString());
    }
    return start(command, Map.of());
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static Child start(List<String> command, Map<String, String> environment) {
    try {
      var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putAll(environment);
      return new Child(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says a line and waits for the answer. */
  String ask(Object line) {
    try {
      var in = process.outputWriter(UTF_8);
      in.write(line + "\n");
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line();
  }

  /** The next line it says. */
  String line() {
    try {
      var line = out.readLine();
      if (line == null) {
        throw new IllegalStateException("it ended: " + process.info().commandLine().orElse("?"));
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The processor time it has used. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  long pid() {
    return process.pid();
  }

  /** Waits for its end. */
  void await() {
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("it failed: " + process.info().commandLine().orElse("?"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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
