package dev.mailroom.mail.smtp;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open connection, encrypted and logged in as the route demands. One thread at a time. */
final class SmtpConnection {

  private static final int FAREWELL_MILLIS = 2_000;
  private static final int PULSE_MILLIS = 5_000;

  private final WireSocket socket;
  private final Dialogue dialogue;
  private final boolean loggedIn;
  private final Reply welcome;
  private int taken;
  private boolean broken;
  private long lastUsed = System.nanoTime();

  /** {@code logIn}: the reply that let us in, if that was asked for. */
  SmtpConnection(WireSocket socket, Dialogue dialogue, @Nullable Reply logIn, Reply hello) {
    this.socket = socket;
    this.dialogue = dialogue;
    this.loggedIn = logIn != null;
    this.welcome = logIn == null ? hello : logIn;
  }

  /** What the server said last before the first mail. */
  Reply welcome() {
    return welcome;
  }

  /** What the server said of an extension; empty when it does not have it. */
  Optional<String> extension(String name) {
    return dialogue.extension(name);
  }

  Reply say(Stage stage, String command) throws DeliveryFailure {
    return hear(stage, () -> dialogue.say(command));
  }

  Reply hear(Stage stage, Exchange exchange) throws DeliveryFailure {
    try {
      return exchange.take();
    } catch (IOException e) {
      broken = true;
      throw Breakdowns.failure(stage, e, socket);
    }
  }

  DeliveryFailure refusal(Stage stage, Reply reply) {
    var kind = Refusals.kind(stage, reply, loggedIn);
    broken |= kind == FailureKind.SERVICE_UNAVAILABLE;
    return new DeliveryFailure(stage, kind, reply);
  }

  /** The server may have said why before it stopped listening. */
  DeliveryFailure brokenWhileWriting(IOException problem, Duration patience) {
    broken = true;
    patience(patience);
    try {
      return refusal(Stage.DATA, dialogue.verdict());
    } catch (IOException e) {
      return Breakdowns.failure(Stage.DATA, problem, socket);
    }
  }

  Dialogue dialogue() {
    return dialogue;
  }

  /** Waits that long for the next replies. */
  void patience(Duration timeout) {
    try {
      socket.setSoTimeout((int) timeout.toMillis());
    } catch (IOException e) {
      broken = true; // closed already; the next exchange says so
    }
  }

  /** Makes room for the next mail after one was refused midway (RFC 5321, 4.1.1.5). */
  void reset() {
    if (broken) {
      return;
    }
    try {
      broken = dialogue.say("RSET").code() / 100 != 2;
    } catch (IOException e) {
      broken = true;
    }
  }

  /** One more mail has been tried. */
  void count() {
    taken++;
    lastUsed = System.nanoTime();
  }

  boolean isFresh() {
    return taken == 0;
  }

  boolean mayTakeMore(int most) {
    return !broken && taken < most && !socket.isClosed();
  }

  boolean hasIdledFor(Duration time) {
    return System.nanoTime() - lastUsed > time.toNanos();
  }

  /** Asks whether the server is still there, and does not wait long for the answer. */
  boolean isAlive(Duration usualPatience) {
    try {
      socket.setSoTimeout(PULSE_MILLIS);
      return dialogue.say("NOOP").code() / 100 == 2;
    } catch (IOException e) {
      return false;
    } finally {
      patience(usualPatience);
    }
  }

  void breakIfStuck(Duration longestWrite) {
    socket.breakIfStuck(longestWrite);
  }

  /** Says goodbye, unless there is nobody left to say it to. Nothing depends on the answer. */
  void close() {
    try {
      if (!broken && !socket.isClosed()) {
        socket.setSoTimeout(FAREWELL_MILLIS);
        dialogue.say("QUIT");
      }
    } catch (IOException e) {
      // the mails sent before were accepted all the same
    } finally {
      socket.abandon();
    }
  }

  /** Drops the connection at once. */
  void abandon() {
    broken = true;
    socket.abandon();
  }
}
