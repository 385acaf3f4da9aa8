package dev.mailroom.web.inbox;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.web.inbox.Glances.Seen;
import dev.mailroom.web.words.Unread;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Tells one window the count whenever it changes, as server-sent events (WHATWG HTML, 9.2). */
final class LiveCount {

  /** After which a browser that lost its stream asks anew, in ms. */
  private static final String BEGINNING = "retry: 10000\n\n";

  /** Nobody minds it, but it shows whether anybody is still there. */
  private static final String HEARTBEAT = ":\n\n";

  private final SignedIn person;
  private final Glances glances;
  private final Stream stream;
  private final OutputStream out;
  private Optional<Unread> told = Optional.empty();

  LiveCount(SignedIn person, Glances glances, Stream stream, OutputStream out) {
    this.person = person;
    this.glances = glances;
    this.stream = stream;
    this.out = out;
  }

  /** Until the session, the server or the window ends. */
  void tell(Duration beat) throws IOException, InterruptedException {
    write(BEGINNING);
    boolean goesOn = true;
    while (goesOn) {
      goesOn = follow(stream.next(beat));
    }
  }

  private boolean follow(Stream.Next next) throws IOException, InterruptedException {
    return switch (next) {
      case LOOK -> look("");
      case BEAT -> look(HEARTBEAT);
      case MAKE_ROOM -> {
        write("event: replaced\ndata:\n\n");
        yield false;
      }
      case END -> false;
    };
  }

  /** Says {@code otherwise} when there is nothing new. */
  private boolean look(String otherwise) throws IOException, InterruptedException {
    return switch (glances.at(person)) {
      case Seen.Count(var unread) -> {
        write(told.equals(Optional.of(unread)) ? otherwise : event(unread));
        told = Optional.of(unread);
        yield true;
      }
      case Seen.Nothing() -> {
        write(otherwise);
        yield true;
      }
      case Seen.SessionOver() -> false;
    };
  }

  /** What stands in the bell, then what it is called. */
  private static String event(Unread unread) {
    return "event: unread\ndata: " + unread.number() + "\ndata: " + unread.name() + "\n\n";
  }

  private void write(String text) throws IOException {
    if (!text.isEmpty()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
