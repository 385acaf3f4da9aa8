package dev.mailroom.web.http;

import java.time.Duration;

/** Says to machines when to come again (RFC 9110, 10.2.3), as the page says it to people. */
public final class Retry {

  private Retry() {}

  public static Answer after(Duration wait, Answer answer) {
    return answer.header(
        "Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
  }
}
