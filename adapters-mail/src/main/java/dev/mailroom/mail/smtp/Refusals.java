package dev.mailroom.mail.smtp;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.delivery.EnhancedCode;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names a refusal by where it came, the code and, where codes are vague, the words. */
final class Refusals {

  private static final int LOWEST_REFUSAL = 400;
  private static final int SHUTTING_DOWN = 421;
  private static final int LOG_IN_FIRST = 530;
  private static final int ENCRYPT_FIRST = 538;
  private static final int TOO_MUCH = 552;
  private static final Set<FailureKind> OUT_OF_STEP =
      Set.of(
          FailureKind.SERVICE_UNAVAILABLE, FailureKind.PROTOCOL_ERROR, FailureKind.OUTCOME_UNKNOWN);
  private static final EnhancedCode TOO_LARGE = new EnhancedCode(5, 3, 4);
  private static final EnhancedCode TOO_LARGE_FOR_MAILBOX = new EnhancedCode(5, 2, 3);

  /**
   * "Relay access denied", "Unable to relay", "relaying not allowed", "Authentication required".
   */
  private static final Pattern WANTS_LOG_IN = Pattern.compile("\\brelay|authenticat|log ?in\\b");

  /** Amazon SES judges the sender only when it has the message, and names whom it does not know. */
  private static final Pattern NOT_VERIFIED = Pattern.compile("address is not verified");

  private Refusals() {}

  /** Whether a verdict on the message is in truth one on its sender. */
  static boolean isAboutSender(Reply verdict, EmailAddress sender) {
    var words = verdict.text().toLowerCase(Locale.ROOT);
    return verdict.code() / 100 == 5
        && NOT_VERIFIED.matcher(words).find()
        && words.contains(sender.value());
  }

  /** Whether the connection is good for another mail after a refusal of that kind. */
  static boolean leavesInStep(FailureKind kind) {
    return !OUT_OF_STEP.contains(kind);
  }

  /** {@code loggedIn}: whether this connection has authenticated. */
  static FailureKind kind(Stage stage, Reply reply, boolean loggedIn) {
    if (reply.code() == SHUTTING_DOWN) {
      return FailureKind.SERVICE_UNAVAILABLE;
    }
    if (reply.code() < LOWEST_REFUSAL) {
      return outOfStep(stage);
    }
    return switch (stage) {
      case RESOLVE, CONNECT -> temporaryOr(reply, FailureKind.CLIENT_REFUSED);
      case SECURE -> temporaryOr(reply, FailureKind.STARTTLS_REFUSED);
      case AUTHENTICATE -> atAuthentication(reply);
      case SENDER -> beforeMessage(reply, loggedIn, FailureKind.SENDER_REFUSED);
      case RECIPIENT -> beforeMessage(reply, loggedIn, FailureKind.RECIPIENT_REFUSED);
      case DATA, ACCEPT -> ofMessage(reply, loggedIn);
    };
  }

  /**
   * Yes, or go on, where neither is an answer: the server is not where we are. That refuses nobody;
   * after the final dot it leaves open what became of the message.
   */
  private static FailureKind outOfStep(Stage stage) {
    return stage == Stage.ACCEPT ? FailureKind.OUTCOME_UNKNOWN : FailureKind.PROTOCOL_ERROR;
  }

  private static FailureKind temporaryOr(Reply reply, FailureKind otherwise) {
    return reply.isTemporary() ? FailureKind.TRY_LATER : otherwise;
  }

  private static FailureKind atAuthentication(Reply reply) {
    return reply.code() == LOG_IN_FIRST || reply.code() == ENCRYPT_FIRST
        ? FailureKind.AUTH_WOULD_BE_IN_CLEAR // "Must issue a STARTTLS command first"
        : temporaryOr(reply, FailureKind.AUTHENTICATION_FAILED);
  }

  private static FailureKind beforeMessage(Reply reply, boolean loggedIn, FailureKind otherwise) {
    if (wantsLogIn(reply, loggedIn, otherwise)) {
      return FailureKind.AUTHENTICATION_REQUIRED;
    }
    boolean ofSize = otherwise == FailureKind.SENDER_REFUSED && isTooLarge(reply);
    return temporaryOr(reply, ofSize ? FailureKind.MESSAGE_TOO_LARGE : otherwise);
  }

  private static FailureKind ofMessage(Reply reply, boolean loggedIn) {
    if (reply.code() == LOG_IN_FIRST && !loggedIn) {
      return FailureKind.AUTHENTICATION_REQUIRED;
    }
    return temporaryOr(
        reply, isTooLarge(reply) ? FailureKind.MESSAGE_TOO_LARGE : FailureKind.MESSAGE_REFUSED);
  }

  /**
   * Postfix refuses to relay with 454 unless told otherwise, so words decide; a bare 5.7.1 to RCPT
   * (not authorized, RFC 3463, 3.8) without a log-in means the same.
   */
  private static boolean wantsLogIn(Reply reply, boolean loggedIn, FailureKind otherwise) {
    if (loggedIn) {
      return false;
    }
    boolean saidSo = WANTS_LOG_IN.matcher(reply.text().toLowerCase(Locale.ROOT)).find();
    return reply.code() == LOG_IN_FIRST
        || (isPolicy(reply, 5) && (saidSo || otherwise == FailureKind.RECIPIENT_REFUSED))
        || (isPolicy(reply, 4) && saidSo)
        || (reply.enhanced().isEmpty() && reply.code() / 100 == 5 && saidSo);
  }

  /** X.7.0 and X.7.1: security and policy. */
  private static boolean isPolicy(Reply reply, int status) {
    return reply
        .enhanced()
        .filter(code -> code.status() == status && code.subject() == 7 && code.detail() <= 1)
        .isPresent();
  }

  private static boolean isTooLarge(Reply reply) {
    return reply
        .enhanced()
        .map(code -> code.equals(TOO_LARGE) || code.equals(TOO_LARGE_FOR_MAILBOX))
        .orElse(reply.code() == TOO_MUCH);
  }
}
