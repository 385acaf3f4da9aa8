package dev.mailroom.bootstrap;

import dev.mailroom.web.http.RouteGroup;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a special start adds to the usual one.
 *
 * @param prepare runs before the first request is taken
 * @param pages besides the product's own
 * @param closing runs after everything has stopped
 */
record Extras(Consumer<Wiring> prepare, List<RouteGroup> pages, Runnable closing) {

  static final Extras NONE = new Extras(_ -> {}, List.of(), () -> {});

  Extras {
    pages = List.copyOf(pages);
  }
}
