package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.mailroom.domain.delivery.Reply;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;

/**
 * Commands out and replies in, over an open connection. What is said waits until {@link #send}, so
 * that several commands leave in one packet (RFC 2920); replies come in the order of the commands.
 */
final class Wire {

  private static final int READ_BUFFER = 4 * 1024;
  private static final byte[] FINAL_DOT = {'.', '\r', '\n'};
  private static final int CODE = 3;

  private final InputStream in;
  private final OutputStream out;
  private final byte[] received = new byte[READ_BUFFER];
  private int next;
  private int end;

  /** {@code out} gathers what is written until it is flushed. */
  Wire(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  void say(String command) throws IOException {
    out.write((command + "\r\n").getBytes(US_ASCII));
  }

  /** The message as it is; its length has been said (RFC 3030, 2). */
  void chunk(byte[] message) throws IOException {
    out.write(message);
  }

  /** The message, dots stuffed, up to and with the final dot (RFC 5321, 4.5.2); it ends a line. */
  void text(byte[] message) throws IOException {
    int from = 0;
    for (int dot = dot(message, 0); dot < message.length; dot = dot(message, dot + 1)) {
      out.write(message, from, dot - from);
      out.write('.');
      from = dot;
    }
    out.write(message, from, message.length - from);
    out.write(FINAL_DOT);
  }

  /** The next dot at the start of a line. */
  private static int dot(byte[] message, int from) {
    int at = from;
    while (at < message.length && (message[at] != '.' || (at > 0 && message[at - 1] != '\n'))) {
      at++;
    }
    return at;
  }

  /** Whether more has come than was asked for. */
  boolean hasMore() {
    return next < end;
  }

  void send(String... commands) throws IOException {
    for (var command : commands) {
      say(command);
    }
    out.flush();
  }

  /** The next reply, whatever it says. */
  Reply reply() throws IOException {
    var line = line();
    int code = code(line);
    if (!continues(line)) {
      return Replies.read(code, line);
    }
    var lines = new StringBuilder(line);
    while (continues(line)) {
      line = line();
      lines.append('\n').append(line);
    }
    return Replies.read(code(line), lines.toString());
  }

  private static boolean continues(String line) {
    return line.length() > CODE && line.charAt(CODE) == '-';
  }

  private static int code(String line) throws ProtocolException {
    boolean isReply =
        line.length() >= CODE
            && line.charAt(0) >= '2'
            && line.charAt(0) <= '5'
            && isDigit(line.charAt(1))
            && isDigit(line.charAt(2))
            && (line.length() == CODE || continues(line) || line.charAt(CODE) == ' ');
    if (!isReply) {
      throw new ProtocolException("no SMTP");
    }
    return Integer.parseInt(line, 0, CODE, 10);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Without its end, one character a byte. */
  private String line() throws IOException {
    var line = new StringBuilder();
    int found = lineEnd();
    while (found == end) {
      line.append(new String(received, next, end - next, ISO_8859_1));
      fill();
      found = lineEnd();
    }
    line.append(new String(received, next, found - next, ISO_8859_1));
    next = found + 1;
    return line.toString().stripTrailing();
  }

  private int lineEnd() {
    int at = next;
    while (at < end && received[at] != '\n') {
      at++;
    }
    return at;
  }

  private void fill() throws IOException {
    next = 0;
    end = 0;
    int count = in.read(received);
    if (count < 0) {
      throw new EOFException("closed by the server");
    }
    end = count;
  }
}
