package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire byte by byte. */
class WireTest {

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @Test
  void commands_end_in_crlf() throws Exception {
    hearing("").send("MAIL FROM:<a@example.com>", "RCPT TO:<b@example.com>");

    assertThat(sent.toString(ISO_8859_1))
        .isEqualTo("MAIL FROM:<a@example.com>\r\nRCPT TO:<b@example.com>\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'',                    '.~'",
    "'one~',                'one~.~'",
    "'.~',                  '..~.~'",
    "'.one~..two~thr.ee~',  '..one~...two~thr.ee~.~'",
    "'one~.~RCPT TO:<c>~',  'one~..~RCPT TO:<c>~.~'"
  })
  void dots_that_start_a_line_are_doubled_and_the_last_stands_alone(String message, String wire)
      throws Exception {
    hearing("").text(message.replace("~", "\r\n").getBytes(ISO_8859_1));

    assertThat(sent.toString(ISO_8859_1)).isEqualTo(wire.replace("~", "\r\n"));
  }

  @Test
  void a_chunk_goes_as_it_is() throws Exception {
    hearing("").chunk(".one\r\n.\r\n".getBytes(ISO_8859_1));

    assertThat(sent.toString(ISO_8859_1)).isEqualTo(".one\r\n.\r\n");
  }

  @Test
  void replies_that_came_together_are_told_apart() throws Exception {
    var wire = hearing("250 2.1.0 Ok\r\n550-5.1.1 no\r\n550 5.1.1 such user\r\n354\r\n");

    assertThat(wire.reply()).hasToString("250 2.1.0 Ok");
    assertThat(wire.reply()).hasToString("550 5.1.1 no\n5.1.1 such user");
    assertThat(wire.reply().code()).isEqualTo(354);
  }

  @Test
  void a_reply_that_comes_byte_by_byte_is_one() throws Exception {
    var wire = new Wire(new Drops("250-first\r\n250 2.0.0 ü\r\n"), sent);

    assertThat(wire.reply()).hasToString("250 first\n2.0.0 ü");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello\r\n", "999 what\r\n", "25\r\n", "2500 what\r\n", "\r\n"})
  void what_is_no_reply_is_an_error(String line) {
    var wire = hearing(line);

    assertThatThrownBy(wire::reply).isInstanceOf(ProtocolException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "250 2.0", "250-first\r\n"})
  void a_reply_that_breaks_off_is_the_end(String part) {
    var wire = hearing(part);

    assertThatThrownBy(wire::reply).isInstanceOf(EOFException.class);
  }

  private Wire hearing(String replies) {
    return new Wire(new ByteArrayInputStream(replies.getBytes(ISO_8859_1)), sent);
  }

  /** A byte at a time, as over a slow line. */
  private static final class Drops extends InputStream {

    private final InputStream all;

    Drops(String text) {
      this.all = new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Override
    public int read() throws IOException {
      return all.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return all.read(bytes, offset, Math.min(1, length));
    }
  }
}
