package dev.mailroom.mail.sendgrid;

import com.sendgrid.Response;
import dev.mailroom.domain.delivery.FailureKind;
import dev.mailroom.domain.delivery.Reply;
import dev.mailroom.domain.delivery.Stage;
import dev.mailroom.domain.delivery.TransportFailure;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names what the API answered. */
final class Answers {

  private static final Pattern ABOUT_SENDER =
      Pattern.compile("from address|sender identity|verified sender");
  private static final Pattern QUOTA_SPENT = Pattern.compile("maximum credits exceeded");

  private final InstantSource clock;

  Answers(InstantSource clock) {
    this.clock = clock;
  }

  static boolean isPositive(Response response) {
    return response.getStatusCode() / 100 == 2;
  }

  static Reply accepted(Response response) {
    var id = headers(response).get("X-Message-Id");
    return reply(response, id == null ? "Accepted" : "Accepted, X-Message-Id: " + id);
  }

  /** Reads the answer to {@code GET /v3/scopes}. */
  static boolean grantsSending(Response response) {
    return response.getBody().contains("\"mail.send\"");
  }

  TransportFailure refused(Response response) {
    var problem = ApiProblem.read(response.getBody() == null ? "" : response.getBody());
    var reply = reply(response, problem.words());
    return switch (response.getStatusCode()) {
      case 400 -> ofBadRequest(problem, reply);
      case 401 -> ofKey(reply);
      case 403 -> isAboutSender(problem) ? ofSender(reply) : ofKey(reply);
      case 413 -> TransportFailure.of(Stage.ACCEPT, FailureKind.MESSAGE_TOO_LARGE, reply);
      case 429 -> ofRate(reply, response);
      default -> ofServer(reply);
    };
  }

  private static TransportFailure ofBadRequest(ApiProblem problem, Reply reply) {
    if (isAboutSender(problem)) {
      return ofSender(reply);
    }
    return problem.concerns("personalizations") && problem.concerns(".to")
        ? TransportFailure.of(Stage.RECIPIENT, FailureKind.RECIPIENT_REFUSED, reply)
        : TransportFailure.of(Stage.ACCEPT, FailureKind.MESSAGE_REFUSED, reply);
  }

  private static boolean isAboutSender(ApiProblem problem) {
    return problem.concerns("from")
        || ABOUT_SENDER.matcher(problem.words().toLowerCase(Locale.ROOT)).find();
  }

  private static TransportFailure ofSender(Reply reply) {
    return TransportFailure.of(Stage.SENDER, FailureKind.SENDER_REFUSED, reply);
  }

  /** A spent quota comes as 401 too, and passes by itself. */
  private static TransportFailure ofKey(Reply reply) {
    return QUOTA_SPENT.matcher(reply.text().toLowerCase(Locale.ROOT)).find()
        ? TransportFailure.of(Stage.ACCEPT, FailureKind.RATE_LIMITED, reply)
        : TransportFailure.of(Stage.AUTHENTICATE, FailureKind.AUTHENTICATION_FAILED, reply);
  }

  private TransportFailure ofRate(Reply reply, Response response) {
    return new TransportFailure(
        Stage.ACCEPT,
        FailureKind.RATE_LIMITED,
        Optional.of(reply),
        reply.toString(),
        Pauses.asked(headers(response), clock.instant()));
  }

  private static TransportFailure ofServer(Reply reply) {
    return TransportFailure.of(
        Stage.ACCEPT,
        reply.code() / 100 == 5 ? FailureKind.SERVICE_UNAVAILABLE : FailureKind.PROTOCOL_ERROR,
        reply);
  }

  private static Reply reply(Response response, String text) {
    return new Reply(response.getStatusCode(), Optional.empty(), text);
  }

  /** Names come in whatever case proxies leave them. */
  private static Map<String, String> headers(Response response) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.getHeaders());
    return headers;
  }
}
