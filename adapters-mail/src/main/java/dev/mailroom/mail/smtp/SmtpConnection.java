package dev.mailroom.mail.smtp;

import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.mailsettings.Timeouts;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open connection, encrypted and logged in as the route demands. One thread at a time. */
final class SmtpConnection {

  static final int GO_AHEAD = 354;
  static final int SHUTTING_DOWN = 421;

  /** No server hangs up so soon after its last reply without a word. */
  private static final Duration WARM = Duration.ofSeconds(1);

  private static final int FAREWELL_MILLIS = 2_000;
  private static final int PULSE_MILLIS = 5_000;

  private final WireSocket socket;
  private final Wire wire;

  /** Kept for what the server offers, and because Angus closes the socket of one let go. */
  private final Dialogue dialogue;

  private final RouteSession session;
  private final boolean loggedIn;
  private final Reply welcome;
  private final long opened = System.nanoTime();
  private int taken;
  private boolean broken;
  private long lastUsed = System.nanoTime();

  /** {@code logIn}: the reply that let us in, if that was asked for. */
  SmtpConnection(
      RouteSession session,
      WireSocket socket,
      Dialogue dialogue,
      @Nullable Reply logIn,
      Reply hello)
      throws IOException {
    this.session = session;
    this.socket = socket;
    this.wire = socket.wire();
    this.dialogue = dialogue;
    this.loggedIn = logIn != null;
    this.welcome = logIn == null ? hello : logIn;
  }

  /** What the server said last before the first mail. */
  Reply welcome() {
    return welcome;
  }

  boolean offers(String extension) {
    return dialogue.extension(extension).isPresent();
  }

  void checkSize(Envelope envelope) throws DeliveryFailure {
    long most = dialogue.extension("SIZE").map(Sizes::limit).orElse(Long.MAX_VALUE);
    if (envelope.message().length > most) {
      throw new DeliveryFailure(
          Stage.SENDER,
          FailureKind.MESSAGE_TOO_LARGE,
          "the server takes at most " + Sizes.text(most));
    }
  }

  Wire wire() {
    return wire;
  }

  /** Sends the commands together; what breaks is told of the first. */
  void send(Stage stage, String... commands) throws DeliveryFailure {
    try {
      wire.send(commands);
    } catch (IOException e) {
      throw broken(stage, e);
    }
  }

  /** The reply to the command that is next to be answered. */
  Reply hear(Stage stage) throws DeliveryFailure {
    return hear(stage, timeouts().read());
  }

  private Reply hear(Stage stage, Duration patience) throws DeliveryFailure {
    patience(patience);
    try {
      return wire.reply();
    } catch (IOException e) {
      throw broken(stage, e);
    }
  }

  private DeliveryFailure broken(Stage stage, IOException problem) {
    broken = true;
    return Breakdowns.failure(stage, problem, socket);
  }

  /** The reply once the whole message is written: without it nobody knows what became of it. */
  Reply verdict() throws DeliveryFailure {
    try {
      return hear(Stage.ACCEPT, session.patienceForVerdict());
    } catch (DeliveryFailure e) {
      throw DeliveryFailure.unknown("the message was written, and then " + e.failure().detail());
    } finally {
      patience(timeouts().read());
    }
  }

  void check(Stage stage, Reply reply) throws DeliveryFailure {
    if (!isPositive(reply)) {
      throw refusal(stage, reply);
    }
  }

  /** Of a verdict, which may in truth be one on the sender. */
  void check(Envelope envelope, Reply verdict) throws DeliveryFailure {
    check(
        Refusals.isAboutSender(verdict, envelope.sender()) ? Stage.SENDER : Stage.ACCEPT, verdict);
  }

  static boolean isPositive(Reply reply) {
    return reply.code() / 100 == 2;
  }

  DeliveryFailure refusal(Stage stage, Reply reply) {
    var kind = Refusals.kind(stage, reply, loggedIn);
    broken |= !Refusals.leavesInStep(kind);
    return new DeliveryFailure(stage, kind, reply);
  }

  /**
   * What the server says of a message whose end it does not wait for. The end is not sent then: two
   * replies would come to it, and only one is waited for.
   */
  DeliveryFailure answeredEarly() throws DeliveryFailure {
    var reply = hear(Stage.DATA);
    broken = true;
    return refusal(Stage.DATA, reply);
  }

  /** The server may have said why before it stopped listening. */
  DeliveryFailure brokenWhileWriting(IOException problem, Duration patience) {
    broken = true;
    patience(patience);
    try {
      return refusal(Stage.DATA, wire.reply());
    } catch (IOException e) {
      return Breakdowns.failure(Stage.DATA, problem, socket);
    }
  }

  /** Waits that long for the next replies. */
  private void patience(Duration timeout) {
    socket.setSoTimeout((int) timeout.toMillis());
  }

  /** Reads the replies to what was sent along with a command that was refused; the last, if any. */
  Optional<Reply> drain(int unanswered) {
    Reply last = null;
    try {
      for (int i = 0; i < unanswered && !broken; i++) {
        patience(timeouts().read());
        last = wire.reply();
        broken |= last.code() == GO_AHEAD; // it now takes all that comes for a message
      }
    } catch (IOException e) {
      broken = true;
    }
    return broken ? Optional.empty() : Optional.ofNullable(last);
  }

  /** Makes room for the next mail after one was refused midway (RFC 5321, 4.1.1.5). */
  void reset() {
    if (broken) {
      return;
    }
    try {
      broken = !isPositive(ask("RSET"));
    } catch (IOException e) {
      broken = true;
    }
  }

  private Reply ask(String command) throws IOException {
    wire.send(command);
    return wire.reply();
  }

  /** One more mail has been tried. */
  void count() {
    taken++;
    lastUsed = System.nanoTime();
  }

  boolean isFresh() {
    return taken == 0;
  }

  /** A mail went over it a moment ago. */
  boolean isWarm() {
    return !isFresh() && !hasIdledFor(WARM);
  }

  boolean mayTakeMore() {
    var limits = session.limits();
    return isInStep()
        && taken < limits.messages()
        && System.nanoTime() - opened < limits.lifetime().toNanos();
  }

  /**
   * Whether the next reply will be one to the next command: a server that has said something nobody
   * asked for would be misunderstood from then on.
   */
  boolean isInStep() {
    return !broken && !socket.isClosed() && !hasMore();
  }

  /** Whether there is something from the server that nobody has read. */
  boolean hasMore() {
    return wire.hasMore() || socket.hasMore();
  }

  boolean hasIdledFor(Duration time) {
    return System.nanoTime() - lastUsed > time.toNanos();
  }

  /** Asks whether the server is still there, and does not wait long for the answer. */
  boolean isAlive() {
    try {
      socket.setSoTimeout(PULSE_MILLIS);
      return isPositive(ask("NOOP"));
    } catch (IOException e) {
      return false;
    } finally {
      patience(timeouts().read());
    }
  }

  void breakIfStuck() {
    socket.breakIfStuck(timeouts().write());
  }

  /** Says goodbye, unless there is nobody left to say it to. Nothing depends on the answer. */
  void close() {
    try {
      if (!broken && !socket.isClosed()) {
        socket.setSoTimeout(FAREWELL_MILLIS);
        ask("QUIT");
      }
    } catch (IOException e) {
      // the mails sent before were accepted all the same
    } finally {
      socket.abandon();
    }
  }

  private Timeouts timeouts() {
    return session.route().timeouts();
  }

  /** Drops the connection at once. */
  void abandon() {
    broken = true;
    socket.abandon();
  }
}
