package dev.mailroom.web.http;

import java.util.Optional;

/** Takes forms of another size than the usual one. */
record LargeForm(Handler handler, int maxFormBytes) implements Handler {

  @Override
  public Optional<Answer> turnAway(Visit visit) {
    return handler.turnAway(visit);
  }

  @Override
  public Answer answer(Visit visit) {
    return handler.answer(visit);
  }
}
