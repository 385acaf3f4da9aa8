package dev.mailroom.web.api;

import dev.mailroom.application.apikey.AdmitCall.Allowance;
import dev.mailroom.web.http.Incoming;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the headers of calls say, and those of their answers. */
final class CallHeaders {

  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:/+=-]{1,64}");
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");
  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{1,256}");
  private static final List<String> ACCEPTED =
      List.of("*/*", "application/*", "application/json", "application/problem+json");

  private CallHeaders() {}

  /** The caller's own id of the request when it is sane, else ours. */
  static String requestId(Incoming incoming) {
    return incoming
        .header("X-Request-Id")
        .filter(id -> REQUEST_ID.matcher(id).matches())
        .orElseGet(() -> incoming.line().id());
  }

  /**
   * The key in {@code Authorization: Bearer} (RFC 6750, 2.1); empty unless there is exactly one.
   */
  static Optional<String> credential(Incoming incoming) {
    var sent = incoming.headers("Authorization");
    if (sent.size() != 1) {
      return Optional.empty();
    }
    var bearer = BEARER.matcher(sent.getFirst().strip());
    return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
  }

  static Optional<String> idempotencyKey(Incoming incoming) {
    var sent = incoming.headers("Idempotency-Key");
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    if (sent.size() > 1 || !IDEMPOTENCY_KEY.matcher(sent.getFirst()).matches()) {
      throw ApiProblem.of(
          ApiProblem.Kind.INVALID, "Idempotency-Key is one value of 1 to 256 visible characters.");
    }
    return Optional.of(sent.getFirst());
  }

  /** Whether the caller takes JSON (RFC 9110, 12.5.1). */
  static void requireAccepting(Incoming incoming) {
    var sent = incoming.headers("Accept");
    boolean takes =
        sent.isEmpty()
            || sent.stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .anyMatch(range -> ACCEPTED.contains(mediaType(range)));
    if (!takes) {
      throw ApiProblem.of(ApiProblem.Kind.NOT_ACCEPTABLE, "Accept application/json.");
    }
  }

  static void requireJson(Incoming incoming) {
    var type = incoming.header("Content-Type").orElse("");
    var charset = type.toLowerCase(Locale.ROOT).replaceAll("[\"\\s]", "");
    boolean utf8 = !charset.contains("charset=") || charset.contains("charset=utf-8");
    boolean plain =
        incoming.header("Content-Encoding").filter(it -> !it.equals("identity")).isEmpty();
    if (!mediaType(type).equals("application/json") || !utf8 || !plain) {
      throw ApiProblem.of(
          ApiProblem.Kind.MEDIA_TYPE, "Send JSON in UTF-8 with Content-Type: application/json.");
    }
  }

  private static String mediaType(String value) {
    return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** What is left of the minute (draft-ietf-httpapi-ratelimit-headers-06); seconds. */
  static Map<String, String> of(Allowance allowance) {
    return Map.of(
        "RateLimit-Limit", Integer.toString(allowance.limit()),
        "RateLimit-Remaining", Integer.toString(allowance.remaining()),
        "RateLimit-Reset", Long.toString(seconds(allowance)),
        "RateLimit-Policy", allowance.limit() + ";w=60");
  }

  /** Whole seconds, never too early. */
  static long seconds(Allowance allowance) {
    return Math.max(1, allowance.untilReset().plusMillis(999).toSeconds());
  }
}
