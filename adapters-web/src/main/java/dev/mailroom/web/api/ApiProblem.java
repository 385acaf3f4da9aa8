package dev.mailroom.web.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A call that is refused, and why (RFC 9457); thrown before or inside a handler. */
public final class ApiProblem extends RuntimeException {

  private final Kind kind;
  private final String detail;
  private final transient List<Fault> faults;
  private final transient Map<String, String> headers;

  private ApiProblem(Kind kind, String detail, List<Fault> faults, Map<String, String> headers) {
    super(kind.name());
    this.kind = kind;
    this.detail = detail;
    this.faults = List.copyOf(faults);
    this.headers = Map.copyOf(headers);
  }

  /** One mistake in what was sent; {@code pointer} into the body (RFC 6901). */
  public record Fault(String pointer, String detail) {}

  /** The kinds of problem; each has its paragraph in the reference. */
  public enum Kind {
    MALFORMED(400, "malformed", "The call cannot be read"),
    INVALID(400, "invalid", "The call does not fit the reference"),
    UNAUTHORIZED(401, "unauthorized", "No key, or none that works"),
    MISSING_SCOPE(403, "missing-scope", "The key lacks a scope"),
    NOT_ALLOWED(403, "not-allowed", "The key may not do this"),
    NOT_FOUND(404, "not-found", "There is no such thing"),
    METHOD(405, "method", "This address does not take that method"),
    NOT_ACCEPTABLE(406, "not-acceptable", "Answers are JSON"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    MEDIA_TYPE(415, "media-type", "The body is not JSON"),
    UNPROCESSABLE(422, "unprocessable", "Something in the body is not right"),
    KEY_REUSED(422, "key-reused", "The Idempotency-Key belongs to another call"),
    RATE_LIMITED(429, "rate-limited", "Too many calls in this minute"),
    UNEXPECTED(500, "unexpected", "Something went wrong here"),
    UNAVAILABLE(503, "unavailable", "Not available for a moment");

    private final int status;
    private final String code;
    private final String title;

    Kind(int status, String code, String title) {
      this.status = status;
      this.code = code;
      this.title = title;
    }

    public int status() {
      return status;
    }

    /** As it ends the problem's type. */
    public String code() {
      return code;
    }

    public String title() {
      return title;
    }
  }

  public static ApiProblem of(Kind kind, String detail) {
    return new ApiProblem(kind, detail, List.of(), Map.of());
  }

  public static ApiProblem of(Kind kind, String detail, List<Fault> faults) {
    return new ApiProblem(kind, detail, faults, Map.of());
  }

  /** Unknown, or another company's: the two look the same. */
  public static ApiProblem notFound() {
    return of(Kind.NOT_FOUND, "Nothing of this company is at this address.");
  }

  public static ApiProblem keyReused() {
    return of(
        Kind.KEY_REUSED,
        "The same key came with another call before. Use a new key for a new call.");
  }

  ApiProblem with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new ApiProblem(kind, detail, faults, more);
  }

  public Kind kind() {
    return kind;
  }

  public String detail() {
    return detail;
  }

  public List<Fault> faults() {
    return faults;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** Expected, and cheap: no stack trace. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
