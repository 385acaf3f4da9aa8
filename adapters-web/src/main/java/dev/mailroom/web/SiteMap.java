package dev.mailroom.web;

import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.WebConfig;
import java.time.InstantSource;
import java.util.List;

/** The product's pages, all of them. */
final class SiteMap {

  private SiteMap() {}

  static List<RouteGroup> of(WebConfig config, WebUseCases useCases, InstantSource clock) {
    return AdminMap.of(useCases.admin(), useCases.email(), clock, config.site().zone());
  }
}
