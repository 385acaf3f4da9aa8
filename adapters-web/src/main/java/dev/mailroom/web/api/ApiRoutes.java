package dev.mailroom.web.api;

import dev.mailroom.domain.apikey.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    ONE(256 * 1024);

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

  Map<String, Map<String, Operation>> paths() {
    return paths;
  }

  /** Method and path of each: {@code GET /api/v1/company}. */
  public List<String> addresses() {
    var all = new ArrayList<String>();
    paths.forEach(
        (path, methods) -> methods.keySet().forEach(method -> all.add(method + " " + ROOT + path)));
    return all;
  }
}
