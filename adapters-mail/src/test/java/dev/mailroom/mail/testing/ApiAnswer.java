package dev.mailroom.mail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What a {@link SendGridStub} answers; a status of 0 hangs up. */
public record ApiAnswer(int status, Map<String, String> headers, String body, Duration delay) {

  private static final int HANG_UP = 0;

  public ApiAnswer {
    headers = Map.copyOf(headers);
  }

  public static ApiAnswer accepted() {
    return new ApiAnswer(202, Map.of("x-message-id", "filter0001-1234"), "", Duration.ZERO);
  }

  public static ApiAnswer json(int status, String body) {
    return new ApiAnswer(status, Map.of("Content-Type", "application/json"), body, Duration.ZERO);
  }

  public static ApiAnswer error(int status, String message) {
    return json(status, "{\"errors\":[{\"message\":\"" + message + "\",\"field\":null}]}");
  }

  public static ApiAnswer error(int status, String message, String field) {
    return json(
        status, "{\"errors\":[{\"message\":\"" + message + "\",\"field\":\"" + field + "\"}]}");
  }

  public static ApiAnswer hangUp() {
    return new ApiAnswer(HANG_UP, Map.of(), "", Duration.ZERO);
  }

  public ApiAnswer with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new ApiAnswer(status, more, body, delay);
  }

  public ApiAnswer after(Duration pause) {
    return new ApiAnswer(status, headers, body, pause);
  }

  void give(HttpExchange exchange) throws IOException {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
    if (status == HANG_UP) {
      throw new IOException("scripted");
    }
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
