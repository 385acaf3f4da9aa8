package dev.mailroom.domain.delivery;

import dev.mailroom.domain.address.EmailAddress;
import dev.mailroom.domain.template.EmailKind;
import java.time.Duration;
import java.util.Optional;

/**
 * One thing that happened to one email, for the log. Carries the address, which every log masks.
 *
 * @param attempt 0 before the first
 * @param detail why, in words; no secret
 */
public record EmailEvent(
    Type type,
    EmailId id,
    EmailKind kind,
    EmailAddress recipient,
    int attempt,
    Optional<Stage> stage,
    Optional<Reply> reply,
    Optional<Duration> took,
    String detail) {

  /** The names the log lines go by. */
  public enum Type {
    QUEUED("email.queued"),
    SENT("email.sent"),
    RETRY("email.retry"),
    HELD("email.held"),
    RELEASED("email.released"),
    FAILED("email.failed"),
    EXPIRED("email.expired"),
    UNCERTAIN("email.uncertain"),
    SUPPRESSED("email.suppressed");

    private final String code;

    Type(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
