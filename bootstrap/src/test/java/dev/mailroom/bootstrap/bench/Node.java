package dev.mailroom.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Peers written for Node.js: found if node finds their packages, as by NODE_PATH. */
record Node(String script) {

  /** Empty unless there is a node that can load all these packages. */
  static Optional<Node> running(String script, String... packages) {
    return Programs.find("node").isPresent() && loads(packages)
        ? Optional.of(new Node(text(script)))
        : Optional.empty();
  }

  private static boolean loads(String... packages) {
    var each =
        Arrays.stream(packages)
            .map(name -> "require.resolve('" + name + "');")
            .collect(Collectors.joining());
    var command =
        List.of("node", "-e", "try { " + each + " console.log(1) } catch { console.log(0) }");
    try (var asked = Child.start(command, Map.of())) {
      return asked.line().equals("1");
    }
  }

  /** Waits until it says that it is ready. */
  Child start(Object... arguments) {
    var command = new ArrayList<>(List.of("node", "-e", script, "--"));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    var started = Child.start(command, Map.of());
    started.line();
    return started;
  }

  private static String text(String script) {
    try (var in = Node.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException(script + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
