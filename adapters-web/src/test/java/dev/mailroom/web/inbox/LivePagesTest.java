package dev.mailroom.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mailroom.domain.account.Account;
import dev.mailroom.domain.account.AccountId;
import dev.mailroom.domain.token.SecretToken;
import dev.mailroom.web.Cast;
import dev.mailroom.web.TestSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LivePagesTest {

  private static final String LIVE = "/notifications/live";

  private final Map<AccountId, List<Runnable>> watchers = new ConcurrentHashMap<>();
  private final AtomicLong unread = new AtomicLong(2);
  private final List<Window> windows = new ArrayList<>();
  TestSite site;

  @BeforeEach
  void start() {
    site = TestSite.started();
    site.fakes.countUnread = account -> unread.get();
    site.fakes.listSessions = account -> List.of(Cast.session(holder(account)));
    site.fakes.watchUnread =
        (account, changed) -> {
          var all = watchers.computeIfAbsent(account, _ -> new CopyOnWriteArrayList<>());
          all.add(changed);
          return () -> all.remove(changed);
        };
  }

  @AfterEach
  void stop() {
    windows.forEach(Window::close);
    site.close();
  }

  @Test
  void a_window_is_told_the_count_at_once_and_whenever_it_changes() throws IOException {
    var window = open(Cast.BENS_SESSION);

    assertThat(window.header("Content-Type")).isEqualTo("text/event-stream");
    assertThat(window.header("Cache-Control")).isEqualTo("no-store");
    assertThat(window.next()).isEqualTo("retry: 10000");
    assertThat(window.next()).isEqualTo("event: unread|data: 2|data: 2 unread notifications");
    change(Cast.BEN, 100);
    assertThat(window.next()).isEqualTo("event: unread|data: 99+|data: 99+ unread notifications");
    change(Cast.BEN, 0);
    assertThat(window.next()).isEqualTo("event: unread|data: |data: No unread notifications");
  }

  @Test
  void a_bell_that_rings_for_nothing_is_not_heard() throws IOException {
    var window = begun(Cast.BENS_SESSION);

    change(Cast.BEN, 2);
    change(Cast.BEN, 3);

    assertThat(window.next()).contains("data: 3|");
  }

  @Test
  void a_window_hears_nothing_more_once_its_session_is_over() throws IOException {
    var window = begun(Cast.BENS_SESSION);

    site.fakes.listSessions = account -> List.of();
    change(Cast.BEN, 3);

    assertThat(window.next()).isEqualTo("");
    assertThat(window.isOver()).isTrue();
    awaitWatchers(Cast.BEN, 0);
  }

  @Test
  void the_session_of_another_window_does_not_count() throws IOException {
    var window = begun(Cast.BENS_SESSION);

    site.fakes.listSessions = account -> List.of(Cast.session(Cast.ADA));
    change(Cast.BEN, 3);

    assertThat(window.isOver()).isTrue();
  }

  @Test
  void a_sixth_window_takes_the_place_of_the_first() throws IOException {
    var first = begun(Cast.BENS_SESSION);
    var adas = begun(Cast.ADAS_SESSION);
    for (int i = 0; i < 5; i++) {
      begun(Cast.BENS_SESSION);
    }

    assertThat(first.next()).isEqualTo("event: replaced|data:");
    assertThat(first.isOver()).isTrue();
    awaitWatchers(Cast.BEN, 5);
    change(Cast.ADA, 3);
    assertThat(adas.next()).contains("data: 3|");
  }

  @Test
  void while_the_database_is_away_a_window_stays_open_and_hears_later() throws IOException {
    var window = begun(Cast.BENS_SESSION);
    var asked = new AtomicLong();
    site.fakes.countUnread =
        account -> {
          asked.incrementAndGet();
          throw new IllegalStateException("away");
        };
    change(Cast.BEN, 3);
    Awaitility.await().until(() -> asked.get() > 0);

    site.fakes.countUnread = account -> unread.get();
    change(Cast.BEN, 4);

    assertThat(window.next()).contains("data: 4|");
  }

  @Test
  void strangers_find_nothing() {
    assertThat(site.stranger().get(LIVE).statusCode()).isEqualTo(404);
  }

  @Test
  void who_asks_for_the_head_alone_holds_nothing_open() {
    var answer = site.ben().send("HEAD", LIVE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
    assertThat(watchers).isEmpty();
  }

  @Test
  void the_server_stops_at_once_while_windows_are_open() throws IOException {
    var window = begun(Cast.BENS_SESSION);
    long began = System.nanoTime();

    site.close();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    assertThat(window.isOver()).isTrue();
    awaitWatchers(Cast.BEN, 0);
    start();
  }

  private void change(Account person, long count) {
    unread.set(count);
    watchers.get(person.id()).forEach(Runnable::run);
  }

  private void awaitWatchers(Account person, int count) {
    Awaitility.await("watchers of " + person.name())
        .until(() -> watchers.get(person.id()).size() == count);
  }

  private static Account holder(AccountId account) {
    return account.equals(Cast.ADA.id()) ? Cast.ADA : Cast.BEN;
  }

  /** A window that has heard the first count. */
  private Window begun(SecretToken session) throws IOException {
    var window = open(session);
    window.next();
    assertThat(window.next()).startsWith("event: unread");
    return window;
  }

  private Window open(SecretToken session) throws IOException {
    var window = Window.on(site.port(), session);
    windows.add(window);
    return window;
  }

  /** What a browser's EventSource would hear. */
  private record Window(
      HttpClient client, HttpResponse<InputStream> answer, BufferedReader reader) {

    static Window on(int port, SecretToken session) throws IOException {
      var client = HttpClient.newHttpClient();
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + LIVE))
              .header("Cookie", "mailroom=" + session.encoded())
              .build();
      try {
        var answer = client.send(request, BodyHandlers.ofInputStream());
        var text = new InputStreamReader(answer.body(), StandardCharsets.UTF_8);
        return new Window(client, answer, new BufferedReader(text));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    String header(String name) {
      return answer.headers().firstValue(name).orElse("");
    }

    /** One event, its lines parted by bars; empty at the end. */
    String next() {
      return reader.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("|"));
    }

    boolean isOver() throws IOException {
      return reader.read() < 0;
    }

    void close() {
      client.shutdownNow();
    }
  }
}
