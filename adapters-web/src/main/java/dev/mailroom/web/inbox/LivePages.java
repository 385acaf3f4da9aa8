package dev.mailroom.web.inbox;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.application.account.ListSessions;
import dev.mailroom.application.notification.CountUnread;
import dev.mailroom.application.notification.WatchUnread;
import dev.mailroom.web.http.Answer;
import dev.mailroom.web.http.Guards;
import dev.mailroom.web.http.RouteGroup;
import dev.mailroom.web.http.Routes;
import dev.mailroom.web.http.Visit;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** {@code /notifications/live}: the count of the bell, for as long as a window shows it. */
public final class LivePages implements RouteGroup {

  /** Browsers open six connections to a site at most (HTTP/1.1): one is left for its pages. */
  private static final int OF_ONE_PERSON = 5;

  /** Each holds a connection and a virtual thread. */
  private static final int OF_ALL = 2_000;

  /** Many proxies hang up after 30 seconds of silence. */
  private static final Duration BEAT = Duration.ofSeconds(25);

  private static final String EVENTS = "text/event-stream";

  private final WatchUnread watchUnread;
  private final Glances glances;
  private final Streams streams;
  private final Duration beat;

  public LivePages(CountUnread countUnread, WatchUnread watchUnread, ListSessions sessions) {
    this(new Glances(countUnread, sessions), watchUnread, new Streams(OF_ONE_PERSON, OF_ALL), BEAT);
  }

  LivePages(Glances glances, WatchUnread watchUnread, Streams streams, Duration beat) {
    this.glances = glances;
    this.watchUnread = watchUnread;
    this.streams = streams;
    this.beat = beat;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(InboxQuery.PATH + "/live", Guards.signedInOrNothing(this::live));
  }

  /** Ends all streams, and opens no more. */
  public void close() {
    streams.close();
  }

  private Answer live(Visit visit, SignedIn person) {
    if (visit.line().method().equals("HEAD")) {
      return Answer.bytes(EVENTS, new byte[0]);
    }
    if (!streams.hasRoom()) {
      return Answer.bytes("text/plain; charset=utf-8", new byte[0])
          .status(503)
          .header("Retry-After", "60");
    }
    // a proxy that gathers before it passes on would gather for ever
    return Answer.stream(EVENTS, out -> tell(person, out)).header("X-Accel-Buffering", "no");
  }

  private void tell(SignedIn person, OutputStream out) throws IOException {
    var opened = streams.open(person.account().id());
    if (opened.isEmpty()) {
      return;
    }
    var stream = opened.get();
    try (var _ = watchUnread.watch(person.account().id(), stream::ring)) {
      new LiveCount(person, glances, stream, out).tell(beat);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      streams.forget(person.account().id(), stream);
    }
  }
}
