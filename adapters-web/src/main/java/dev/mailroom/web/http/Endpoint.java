package dev.mailroom.web.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** One path and what it does for each method. */
final class Endpoint {

  /** What every address that is none leads to. */
  static final Endpoint NOWHERE = new Endpoint();

  private final Map<String, Handler> methods = new LinkedHashMap<>();

  void add(String method, Handler handler) {
    if (methods.put(method, handler) != null) {
      throw new IllegalStateException("two handlers for one path and " + method);
    }
  }

  Handler handler(String method) {
    if (methods.isEmpty()) {
      throw Refusal.notFound();
    }
    var handler = methods.get(method);
    if (handler == null) {
      throw Refusal.method(String.join(", ", methods.keySet()));
    }
    return handler;
  }
}
