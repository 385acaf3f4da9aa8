package dev.mailroom.web.http;

import java.util.Optional;

/** Takes forms of ours, and a mail provider's one click. */
record OneClickForm(Handler handler, Handler click) implements Handler {

  @Override
  public Optional<Answer> turnAway(Visit visit) {
    return handler.turnAway(visit);
  }

  @Override
  public Answer answer(Visit visit) {
    return handler.answer(visit);
  }

  @Override
  public int maxFormBytes() {
    return handler.maxFormBytes();
  }

  @Override
  public Optional<Handler> oneClick() {
    return Optional.of(click);
  }
}
