package dev.mailroom.web;

import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.WebConfig;
import dev.mailroom.web.inbox.InboxPages;
import dev.mailroom.web.inbox.LivePages;
import dev.mailroom.web.words.Times;
import java.time.InstantSource;

/** The pages of what happened. */
final class InboxMap {

  private InboxMap() {}

  static RouteGroup pages(WebUseCases useCases, WebConfig config, InstantSource clock) {
    var inbox = useCases.inbox();
    var times = new Times(clock, config.site().zone());
    var companies = useCases.company().listMyCompanies();
    return new InboxPages(inbox.list(), inbox.mark(), inbox.open(), companies, times);
  }

  static LivePages live(WebUseCases useCases) {
    var inbox = useCases.inbox();
    return new LivePages(inbox.count(), inbox.watch(), useCases.account().listSessions());
  }
}
