package dev.mailroom.bootstrap.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.bootstrap.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The real program in a process of its own, started as bootstrap/dist/start starts it. */
public final class MailroomProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile(" ready.*?(http://localhost:\\d+)");
  private static final Pattern JSON_ADDRESS =
      Pattern.compile("\"ready\".*\"url\":\"(http://localhost:\\d+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** The flags of bootstrap/dist/start, and no time spent on the best machine code. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmx256m",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:TieredStopAtLevel=1");

  private final Path output = Folders.temporary();
  private final Process process;

  private MailroomProcess(Map<String, String> environment, String input, List<String> command) {
    try {
      Files.writeString(output.resolve("in"), input);
      var builder =
          new ProcessBuilder(command)
              .directory(output.toFile())
              .redirectInput(output.resolve("in").toFile())
              .redirectOutput(output.resolve("out").toFile())
              .redirectError(output.resolve("err").toFile());
      builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
      builder.environment().put("MAILROOM_PORT", "0");
      builder.environment().putAll(environment);
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it; nothing of this process's own environment reaches it but what is given. */
  public static MailroomProcess start(Map<String, String> environment, String... arguments) {
    return reading("", environment, arguments);
  }

  /** As {@link #start}, with this on its standard input. */
  public static MailroomProcess reading(
      String input, Map<String, String> environment, String... arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        Stream.of(
                Stream.of(java),
                FLAGS.stream(),
                Stream.of("-cp", classPath(), Main.class.getName()),
                Arrays.stream(arguments))
            .flatMap(part -> part)
            .toList();
    return new MailroomProcess(environment, input, command);
  }

  /** The launcher, for what it answers without starting anything. */
  public static MailroomProcess launcher(String... arguments) {
    var script = Path.of("..", "mailroom").toAbsolutePath().normalize().toString();
    var command = Stream.concat(Stream.of(script), Arrays.stream(arguments)).toList();
    return new MailroomProcess(Map.of(), "", command);
  }

  /** Waits until it serves. */
  public MailroomProcess ready() {
    Awaitility.await("the start")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !address().isEmpty() || !process.isAlive());
    if (address().isEmpty()) {
      throw new AssertionError("it did not start:\n" + out() + err());
    }
    return this;
  }

  /** Waits for its end by itself, and answers the exit code. */
  public int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it does not end:\n" + out() + err());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** SIGTERM, as every supervisor sends. */
  public void terminate() {
    process.destroy();
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** SIGSTOP: it stands still, and nothing of its own can tell it. */
  public void pause() {
    signal("-STOP");
  }

  /** SIGCONT. */
  public void resume() {
    signal("-CONT");
  }

  private void signal(String signal) {
    try {
      var kill = new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("kill " + signal);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  public URI base() {
    return URI.create(address());
  }

  public String out() {
    return read("out");
  }

  public String err() {
    return read("err");
  }

  /** The command line of the JVM, which every user of the machine can see. */
  public String commandLine() {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
    } catch (IOException e) { // not Linux
      return process.info().commandLine().orElseThrow();
    }
  }

  @Override
  public void close() {
    process.destroy();
    exitCode();
    Folders.delete(output);
  }

  private String address() {
    var out = out();
    return Stream.of(ADDRESS, JSON_ADDRESS)
        .map(pattern -> pattern.matcher(out))
        .filter(found -> found.find())
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }

  private String read(String name) {
    try {
      return Files.readString(output.resolve(name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the tests' own classes and log configuration. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.matches(".*(test-classes[/\\\\]?|-tests\\.jar)$"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
