package dev.mailroom.mail.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;

/** The server's end of a connection: lines in, lines out, TLS when it is time. */
final class ScriptedChannel {

  /** Takes whatever a script says, so that it is said even to a client that does not read. */
  private static final int SEND_BUFFER = 1024 * 1024;

  private final Socket socket;
  private final Wiretap tap;
  private InputStream in;
  private OutputStream out;
  private boolean encrypted;

  ScriptedChannel(Socket socket, Wiretap tap) throws IOException {
    this.socket = socket;
    this.tap = tap;
    socket.setTcpNoDelay(true);
    socket.setSendBufferSize(SEND_BUFFER);
    in = new BufferedInputStream(tap.clear(socket.getInputStream()));
    out = new BufferedOutputStream(socket.getOutputStream());
  }

  void encrypt(SmtpScript script) throws IOException {
    var tls = (SSLSocket) script.tls().getSocketFactory().createSocket(socket, null, true);
    tls.setUseClientMode(false);
    tls.setEnabledProtocols(script.protocols());
    tls.startHandshake();
    in = new BufferedInputStream(tap.underTls(tls.getInputStream()));
    out = new BufferedOutputStream(tls.getOutputStream());
    encrypted = true;
  }

  boolean isEncrypted() {
    return encrypted;
  }

  void say(String... lines) throws IOException {
    say(Duration.ZERO, lines);
  }

  /** Says them byte by byte, with that pause before each. */
  void say(Duration betweenBytes, String... lines) throws IOException {
    for (var line : lines) {
      for (byte b : (line + "\r\n").getBytes(UTF_8)) {
        pauseAndFlush(betweenBytes);
        out.write(b);
      }
    }
    out.flush();
  }

  private void pauseAndFlush(Duration pause) throws IOException {
    if (pause.isPositive()) {
      out.flush();
      pause(pause);
    }
  }

  /** The next line without its end, one character a byte. */
  String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      line.write(b);
    }
    var text = line.toString(ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  String octets(int count) throws IOException {
    var octets = in.readNBytes(count);
    if (octets.length < count) {
      throw new EOFException();
    }
    return new String(octets, UTF_8);
  }

  void hangUp() throws IOException {
    socket.close();
    throw new EOFException("scripted");
  }

  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    hangUp();
  }

  static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }
}
