package dev.mailroom.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mailroom.application.account.Authenticate.SignedIn;
import dev.mailroom.web.Cast;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveCountTest {

  private static final Duration SOON = Duration.ofMillis(5);
  private static final SignedIn BEN = new SignedIn(Cast.BEN, Cast.session(Cast.BEN));

  private final Stream stream = new Stream();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void silence_is_filled_with_beats_that_end_with_the_session() throws Exception {
    var out = new ByteArrayOutputStream();

    new LiveCount(BEN, glances(4), stream, out).tell(SOON);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            retry: 10000

            event: unread
            data: 7
            data: 7 unread notifications

            :

            :

            :

            """);
  }

  @Test
  void what_changed_unheard_is_told_with_the_next_beat() throws Exception {
    var out = new ByteArrayOutputStream();
    var glances =
        new Glances(
            account -> looks.get(),
            account -> looks.incrementAndGet() > 2 ? List.of() : List.of(BEN.session()));

    new LiveCount(BEN, glances, stream, out).tell(SOON);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("data: 1\n", "data: 2\n")
        .doesNotContain(":\n\n");
  }

  @Test
  void a_window_that_is_gone_is_noticed_by_a_beat() {
    var gone =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            if (looks.get() > 1) {
              throw new IOException("connection reset");
            }
          }
        };

    assertThatThrownBy(() -> new LiveCount(BEN, glances(99), stream, gone).tell(SOON))
        .isInstanceOf(IOException.class);
    assertThat(looks).hasValue(2);
  }

  @Test
  void however_often_it_rang_there_is_one_look() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      stream.ring();
    }

    assertThat(stream.next(SOON)).isEqualTo(Stream.Next.LOOK);
    assertThat(stream.next(SOON)).isEqualTo(Stream.Next.BEAT);
  }

  @Test
  void the_end_is_not_overheard_among_rings() throws Exception {
    stream.ring();
    stream.end(Stream.Next.END);
    stream.ring();

    assertThat(stream.next(SOON)).isEqualTo(Stream.Next.END);
  }

  /** Of a session that is over after so many looks. */
  private Glances glances(int most) {
    return new Glances(
        account -> 7,
        account -> looks.incrementAndGet() > most ? List.of() : List.of(BEN.session()));
  }
}
