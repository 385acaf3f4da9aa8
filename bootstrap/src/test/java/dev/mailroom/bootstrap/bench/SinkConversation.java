package dev.mailroom.bootstrap.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;
import javax.net.ssl.SSLSocket;

/** One client of a {@link FastSink}. Replies leave together when all that came is answered. */
final class SinkConversation {

  private static final byte[] END = "\r\n.\r\n".getBytes(ISO_8859_1);
  private static final byte[] TAKEN = "250 2.0.0 Ok: queued\r\n".getBytes(ISO_8859_1);

  private final Socket socket;
  private final FastSink.Manners manners;
  private final byte[] buffer = new byte[64 * 1024];
  private final ByteArrayOutputStream replies = new ByteArrayOutputStream(256);
  private InputStream in;
  private OutputStream out;
  private int at;
  private int end;
  private boolean encrypted;
  private String recipient = "";

  SinkConversation(Socket socket, FastSink.Manners manners) throws IOException {
    this.socket = socket;
    this.manners = manners;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  void run() throws IOException {
    say("220 localhost ESMTP");
    while (obey(line())) {}
    send();
  }

  private boolean obey(String line) throws IOException {
    switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
      case "EHLO" -> hello();
      case "STAR" -> encrypt();
      case "RCPT" -> {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        say("250 2.1.5 Ok");
      }
      case "DATA" -> {
        say("354 End data with <CR><LF>.<CR><LF>");
        skipToEnd();
        take();
      }
      case "BDAT" -> chunk(line.split(" "));
      case "QUIT" -> {
        say("221 2.0.0 Bye");
        return false;
      }
      default -> say("250 2.1.0 Ok");
    }
    return true;
  }

  private void hello() {
    boolean offered = manners.tls().isPresent() && !encrypted;
    say("250-localhost\r\n250-PIPELINING\r\n250-8BITMIME");
    if (manners.chunking()) {
      say("250-CHUNKING");
    }
    say((offered ? "250-STARTTLS\r\n" : "") + "250 ENHANCEDSTATUSCODES");
  }

  private void encrypt() throws IOException {
    say("220 2.0.0 Ready");
    send();
    var tls =
        (SSLSocket) manners.tls().orElseThrow().getSocketFactory().createSocket(socket, null, true);
    tls.setUseClientMode(false);
    in = tls.getInputStream();
    out = tls.getOutputStream();
    encrypted = true;
  }

  private void chunk(String[] words) throws IOException {
    for (int left = Integer.parseInt(words[1]); left > 0; ) {
      fill();
      int part = Math.min(left, end - at);
      at += part;
      left -= part;
    }
    if (words.length > 2) {
      take();
    } else {
      say("250 2.0.0 Ok");
    }
  }

  private void take() throws IOException {
    manners.taken().accept(recipient);
    try {
      Thread.sleep(manners.verdictAfter());
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
    replies.writeBytes(TAKEN);
  }

  /** A message ends with a dot alone on a line; the line before may have been in another packet. */
  private void skipToEnd() throws IOException {
    int matched = 2; // DATA's own line end counts
    while (matched < END.length) {
      fill();
      matched = matched == 0 ? jump() : step(matched);
    }
  }

  private int step(int matched) {
    byte b = buffer[at++];
    return b == END[matched] ? matched + 1 : b == '\r' ? 1 : 0;
  }

  /** To the next CR; most of what there is is none. */
  private int jump() {
    while (at < end) {
      if (buffer[at++] == '\r') {
        return 1;
      }
    }
    return 0;
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    while (true) {
      fill();
      for (int i = at; i < end; i++) {
        if (buffer[i] == '\n') {
          line.append(new String(buffer, at, i - at, ISO_8859_1));
          at = i + 1;
          return line.toString().stripTrailing();
        }
      }
      line.append(new String(buffer, at, end - at, ISO_8859_1));
      at = end;
    }
  }

  /** Waits for more when all is read, having answered what was. */
  private void fill() throws IOException {
    if (at < end) {
      return;
    }
    send();
    at = 0;
    end = in.read(buffer);
    if (end < 0) {
      throw new IOException("closed");
    }
  }

  private void say(String reply) {
    replies.writeBytes((reply + "\r\n").getBytes(ISO_8859_1));
  }

  private void send() throws IOException {
    if (replies.size() > 0) {
      replies.writeTo(out);
      out.flush();
      replies.reset();
    }
  }
}
