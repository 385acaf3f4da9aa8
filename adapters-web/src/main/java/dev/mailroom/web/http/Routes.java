package dev.mailroom.web.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which handler answers which path and method. GET answers HEAD too. */
public final class Routes {

  private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

  /** {@code path} may hold variable parts: {@code /companies/{slug}}. */
  public Routes get(String path, Handler handler) {
    at(path).add("GET", handler);
    at(path).add("HEAD", handler);
    return this;
  }

  /** The handler sees only forms that come from our own pages. */
  public Routes post(String path, Handler handler) {
    at(path).add("POST", handler);
    return this;
  }

  /** As {@link #post(String, Handler)}, for the rare form that may be larger than others. */
  public Routes post(String path, int maxBytes, Handler handler) {
    return post(path, new LargeForm(handler, maxBytes));
  }

  /**
   * As {@link #post(String, Handler)}; besides, {@code click} answers a mail provider's one click
   * (RFC 8058), the only post that comes from no page of ours. It sees the address and no form.
   */
  public Routes postOrClick(String path, Handler handler, Handler click) {
    return post(path, new OneClickForm(handler, click));
  }

  Map<String, Endpoint> endpoints() {
    return endpoints;
  }

  /** Method and path of each: {@code GET /lobby}. */
  List<String> addresses() {
    return endpoints.entrySet().stream()
        .flatMap(e -> e.getValue().methods().stream().map(method -> method + " " + e.getKey()))
        .sorted()
        .toList();
  }

  private Endpoint at(String path) {
    return endpoints.computeIfAbsent(path, key -> new Endpoint());
  }
}
