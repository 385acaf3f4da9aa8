package dev.mailroom.persistence.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A child JVM that runs {@link HoldsPostgres}. */
record OtherProcess(Process process, BufferedReader output, int port) implements AutoCloseable {

  static OtherProcess opens(Path data, Path programs) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsPostgres.class.getName(),
                data.toString(),
                programs.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    return new OtherProcess(process, output, port(output));
  }

  private static int port(BufferedReader output) throws IOException {
    return output
        .lines()
        .filter(line -> line.startsWith("PORT="))
        .mapToInt(line -> Integer.parseInt(line.substring(5)))
        .findFirst()
        .orElseThrow(() -> new IOException("the other process started no server"));
  }

  void killHard() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  void closeNormally() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
