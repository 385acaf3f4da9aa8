package dev.mailroom.mail.smtp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A TCP socket fit for SMTP. TCP_NODELAY, since body and final dot would else wait 40 ms for a
 * delayed ACK; a write buffer that takes most messages whole; and it knows what an {@link
 * java.net.Socket} hides: the first byte that came, the TLS on top, and how long a write has been
 * stuck.
 */
final class WireSocket extends Socket {

  private static final int WRITE_BUFFER = 64 * 1024;

  private @Nullable WireInput input;
  private @Nullable WireOutput output;
  private @Nullable OutputStream buffered;
  private @Nullable SSLSocket encryption;
  private volatile boolean stuck;
  private int patienceMillis;

  /** How long the peer may take for a whole answer, counted from now, however its bytes come. */
  @Override
  public void setSoTimeout(int millis) {
    patienceMillis = millis;
    if (input != null) {
      input.patience(millis);
    }
  }

  @Override
  public int getSoTimeout() {
    return patienceMillis;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return input();
  }

  private WireInput input() throws IOException {
    if (input == null) {
      input = new WireInput(super.getInputStream(), super::setSoTimeout);
      input.patience(patienceMillis);
    }
    return input;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    if (buffered == null) {
      output = new WireOutput(super.getOutputStream(), input());
      buffered = new BufferedOutputStream(output, WRITE_BUFFER);
    }
    return buffered;
  }

  /** For commands and replies, encrypted if the socket is by now. */
  Wire wire() throws IOException {
    return encryption == null
        ? new Wire(getInputStream(), getOutputStream())
        : new Wire(
            encryption.getInputStream(),
            new BufferedOutputStream(encryption.getOutputStream(), WRITE_BUFFER));
  }

  /** The first byte the peer ever sent; empty when it sent none within that time. */
  OptionalInt firstByte(Duration patience) throws IOException {
    int timeout = getSoTimeout();
    setSoTimeout((int) patience.toMillis());
    try {
      return input().peek();
    } catch (SocketTimeoutException e) {
      return OptionalInt.empty();
    } finally {
      setSoTimeout(timeout);
    }
  }

  /** The first byte the peer has sent so far. */
  OptionalInt firstByte() {
    return input == null ? OptionalInt.empty() : input.first();
  }

  /** Whether the peer has sent something that nobody has read. */
  boolean hasMore() {
    try {
      return input().available() > 0;
    } catch (IOException e) {
      return false; // the next exchange says so
    }
  }

  /** Whether it has sent more, in clear, than one reply to what it was told last. */
  boolean isOverrun() throws IOException {
    return input().isOverrun();
  }

  void encryptedBy(SSLSocket socket) {
    encryption = socket;
  }

  boolean isEncrypted() {
    return encryption != null;
  }

  Optional<SSLSession> tlsSession() {
    return Optional.ofNullable(encryption).map(SSLSocket::getSession);
  }

  boolean isLoopback() {
    return getInetAddress().isLoopbackAddress();
  }

  /** Breaks off a write that the peer has not taken for that long. */
  void breakIfStuck(Duration longest) {
    if (output != null && output.hasBeenWritingFor(longest)) {
      stuck = true;
      abandon();
    }
  }

  boolean wasStuck() {
    return stuck;
  }

  /** Closes without a word, TLS's included. */
  void abandon() {
    try {
      close();
    } catch (IOException e) {
      // nothing is lost: it was to be closed
    }
  }
}
