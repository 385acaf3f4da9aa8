package dev.mailroom.web.http;

import java.util.Optional;

/** Answers a visit: parse, call one use case, map its result. */
@FunctionalInterface
public interface Handler {

  Answer answer(Visit visit);

  /** What somebody gets who may not come in; asked before a form is read, so they learn nothing. */
  default Optional<Answer> turnAway(Visit visit) {
    return Optional.empty();
  }

  /** How many bytes the form may have that is sent here. */
  default int maxFormBytes() {
    return Form.MAX_BYTES;
  }

  /** What answers a mail provider's one click (RFC 8058) instead; almost nowhere is there any. */
  default Optional<Handler> oneClick() {
    return Optional.empty();
  }
}
