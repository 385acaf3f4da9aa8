package dev.mailroom.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mailroom.application.delivery.port.StageListener;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.mailsettings.SmtpRoute;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** AUTH (RFC 4954) with PLAIN or LOGIN, and never where the password could be read on the way. */
final class Authentication {

  private static final int CONTINUE = 334;

  private final SmtpRoute route;
  private final WireSocket socket;
  private final Dialogue dialogue;
  private final StageListener stages;

  Authentication(SmtpRoute route, WireSocket socket, Dialogue dialogue, StageListener stages) {
    this.route = route;
    this.socket = socket;
    this.dialogue = dialogue;
    this.stages = stages;
  }

  /** The reply that let us in; empty for a relay without a user name. */
  Optional<Reply> logIn() throws DeliveryFailure {
    return route.username().isEmpty()
        ? Optional.empty()
        : Optional.of(logInAs(route.username().get()));
  }

  private Reply logInAs(String username) throws DeliveryFailure {
    stages.entered(Stage.AUTHENTICATE, username);
    var mechanism = mechanism();
    requireConfidentiality();
    var reply = exchange(mechanism, username, route.password().orElseThrow().value());
    if (reply.code() / 100 != 2) { // 235 as a rule; the first digit decides (RFC 5321, 4.3.2)
      throw new DeliveryFailure(
          Stage.AUTHENTICATE, Refusals.kind(Stage.AUTHENTICATE, reply, false), reply);
    }
    stages.completed(Stage.AUTHENTICATE, username, Optional.of(reply));
    return reply;
  }

  /** What the server offers and we speak; Angus would go on unauthenticated without. */
  private String mechanism() throws DeliveryFailure {
    var offered = offered();
    if (offered.contains("PLAIN")) {
      return "PLAIN";
    }
    if (offered.contains("LOGIN")) {
      return "LOGIN";
    }
    throw failure(
        FailureKind.AUTH_NOT_OFFERED,
        offered.isEmpty()
            ? "the server offers no way to log in"
            : "the server offers neither PLAIN nor LOGIN, only " + String.join(", ", offered));
  }

  /** Some old servers write {@code AUTH=LOGIN}. */
  private List<String> offered() {
    var mechanisms =
        dialogue
            .extension("AUTH")
            .or(() -> dialogue.extension("AUTH=LOGIN").map(more -> "LOGIN " + more))
            .or(() -> dialogue.extension("AUTH=PLAIN").map(more -> "PLAIN " + more));
    return mechanisms.stream()
        .flatMap(names -> Arrays.stream(names.toUpperCase(Locale.ROOT).split(" ")))
        .filter(name -> !name.isBlank())
        .toList();
  }

  private void requireConfidentiality() throws DeliveryFailure {
    if (!socket.isEncrypted() && !socket.isLoopback()) {
      throw failure(
          FailureKind.AUTH_WOULD_BE_IN_CLEAR,
          "the connection is not encrypted, so the password was not sent");
    }
  }

  private Reply exchange(String mechanism, String username, String password)
      throws DeliveryFailure {
    try {
      return mechanism.equals("PLAIN") ? plain(username, password) : login(username, password);
    } catch (IOException e) {
      throw Breakdowns.failure(Stage.AUTHENTICATE, e, socket);
    }
  }

  /** RFC 4616, with an initial response (RFC 4954, 4). */
  private Reply plain(String username, String password) throws IOException {
    return dialogue.say("AUTH PLAIN " + base64("\0" + username + "\0" + password));
  }

  private Reply login(String username, String password) throws IOException {
    var reply = dialogue.say("AUTH LOGIN");
    if (reply.code() == CONTINUE) {
      reply = dialogue.say(base64(username));
    }
    return reply.code() == CONTINUE ? dialogue.say(base64(password)) : reply;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static DeliveryFailure failure(FailureKind kind, String detail) {
    return new DeliveryFailure(Stage.AUTHENTICATE, kind, detail);
  }
}
