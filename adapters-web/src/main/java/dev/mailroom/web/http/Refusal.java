package dev.mailroom.web.http;

import java.util.Optional;

/** A request that is turned away with a page that says why; thrown before or inside a handler. */
public final class Refusal extends RuntimeException {

  private static final int MEGABYTE = 1024 * 1024;

  private final Reason reason;
  private final String detail;

  private Refusal(Reason reason, String detail) {
    super(reason.name());
    this.reason = reason;
    this.detail = detail;
  }

  /** Why, and the status that says so (RFC 9110, 15.5). */
  public enum Reason {
    UNREADABLE(400),
    FORGED(403),
    NOT_FOUND(404),
    METHOD(405),
    TOO_LARGE(413),
    NOT_A_FORM(415);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /** No such page, or not for this person: the two look the same. */
  public static Refusal notFound() {
    return new Refusal(Reason.NOT_FOUND, "");
  }

  static Refusal forged() {
    return new Refusal(Reason.FORGED, "");
  }

  static Refusal unreadable() {
    return new Refusal(Reason.UNREADABLE, "");
  }

  static Refusal tooLarge(int maxBytes) {
    return new Refusal(Reason.TOO_LARGE, size(maxBytes));
  }

  private static String size(int bytes) {
    return bytes < MEGABYTE ? bytes / 1024 + " KB" : bytes / MEGABYTE + " MB";
  }

  static Refusal notAForm() {
    return new Refusal(Reason.NOT_A_FORM, "");
  }

  static Refusal method(String allowed) {
    return new Refusal(Reason.METHOD, allowed);
  }

  Reason reason() {
    return reason;
  }

  /** The methods that would do, for the Allow header (RFC 9110, 10.2.1). */
  Optional<String> allowed() {
    return reason == Reason.METHOD ? Optional.of(detail) : Optional.empty();
  }

  /** How much would have been taken, as {@code 64 KB}; empty when that is not the reason. */
  String limit() {
    return reason == Reason.TOO_LARGE ? detail : "";
  }

  /** Expected, and cheap: no stack trace. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
