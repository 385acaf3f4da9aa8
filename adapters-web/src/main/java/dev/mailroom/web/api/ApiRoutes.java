package dev.mailroom.web.api;

import dev.mailroom.domain.apikey.Scope;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which handler answers which method and path below {@link #ROOT}; GET answers HEAD too. */
public final class ApiRoutes {

  public static final String ROOT = "/api/v1";

  private final Map<String, Map<String, Operation>> paths = new LinkedHashMap<>();

  /** Operations that belong together. */
  @FunctionalInterface
  public interface Group {
    void addTo(ApiRoutes routes);
  }

  /** What a call brings; bytes at the most. */
  public enum Body {
    NONE(0),
    ONE(256 * 1024),
    MANY(1024 * 1024);

    private final int most;

    Body(int most) {
      this.most = most;
    }

    int most() {
      return most;
    }
  }

  /** What one method of one path does; any key may call it where no scope is named. */
  public record Operation(Optional<Scope> scope, Body body, ApiHandler handler) {

    public static Operation reading(Scope scope, ApiHandler handler) {
      return new Operation(Optional.of(scope), Body.NONE, handler);
    }

    public static Operation writing(Scope scope, ApiHandler handler) {
      return new Operation(Optional.of(scope), Body.ONE, handler);
    }

    public static Operation free(ApiHandler handler) {
      return new Operation(Optional.empty(), Body.NONE, handler);
    }
  }

  /** {@code path} below the root may hold variable parts: {@code /events/{id}}. */
  public ApiRoutes on(String method, String path, Operation operation) {
    var methods = paths.computeIfAbsent(path, _ -> new LinkedHashMap<>());
    if (methods.put(method, operation) != null) {
      throw new IllegalStateException("two operations for " + method + " " + path);
    }
    if (method.equals("GET")) {
      methods.put("HEAD", operation);
    }
    return this;
  }

  /**
   * What answers at an address: its operations by method, and the variable parts.
   *
   * @param path as it was registered, which the log may hold
   */
  record Match(String path, Map<String, Operation> methods, Map<String, String> parameters) {
    static final Match NONE = new Match("/...", Map.of(), Map.of());
  }

  /**
   * The path that fits. The raw one is taken apart before it is decoded, so that a variable part
   * may hold a slash: {@code https%3A%2F%2Fapp.example.com}.
   */
  Optional<Match> match(String rawPath) {
    return rawPath.startsWith(ROOT + "/")
        ? segments(rawPath.substring(ROOT.length() + 1)).flatMap(this::matching)
        : Optional.empty();
  }

  private static Optional<List<String>> segments(String raw) {
    try {
      return Optional.of(Stream.of(raw.split("/", -1)).map(ApiRoutes::decoded).toList());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** RFC 3986, 2.1: unlike in a form, a plus is a plus. */
  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private Optional<Match> matching(List<String> segments) {
    return paths.entrySet().stream()
        .flatMap(entry ->
            parameters(List.of(entry.getKey().substring(1).split("/", -1)), segments).stream()
                .map(found -> new Match(entry.getKey(), entry.getValue(), found)))
        .findFirst();
  }

  private static Optional<Map<String, String>> parameters(
      List<String> template, List<String> segments) {
    if (template.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < template.size(); i++) {
      var part = template.get(i);
      boolean variable = part.startsWith("{");
      if (variable ? segments.get(i).isEmpty() : !part.equals(segments.get(i))) {
        return Optional.empty();
      }
      if (variable) {
        found.put(part.substring(1, part.length() - 1), segments.get(i));
      }
    }
    return Optional.of(found);
  }

  /** Method and path of each: {@code GET /api/v1/company}. */
  public List<String> addresses() {
    var all = new ArrayList<String>();
    paths.forEach(
        (path, methods) -> methods.keySet().forEach(method -> all.add(method + " " + ROOT + path)));
    return all;
  }
}
