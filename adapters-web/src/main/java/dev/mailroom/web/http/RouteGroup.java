package dev.mailroom.web.http;

/** Pages that belong together, and the paths they answer. */
@FunctionalInterface
public interface RouteGroup {

  void addTo(Routes routes);
}
