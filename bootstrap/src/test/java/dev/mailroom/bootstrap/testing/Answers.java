package dev.mailroom.bootstrap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

/** What the API answers, as far as tests look into it. */
public final class Answers {

  private Answers() {}

  /** Of the first field of this name, whatever its type. */
  public static String value(HttpResponse<String> response, String name) {
    var found = each(response, name);
    if (found.isEmpty()) {
      throw new AssertionError("no " + name + " in " + response.body());
    }
    return found.getFirst();
  }

  /** Of all fields of this name, in their order. */
  public static List<String> each(HttpResponse<String> response, String name) {
    return Pattern.compile("\"" + name + "\":(?:\"([^\"]*)\"|([\\w.-]+))")
        .matcher(response.body())
        .results()
        .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
        .toList();
  }

  public static void assertStatus(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
  }

  /** {@code code}: how the problem's type ends. */
  public static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertStatus(response, status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    var site = response.uri().resolve("/api#problem-" + code);
    assertThat(value(response, "type")).isEqualTo(site.toString());
    assertThat(value(response, "requestId"))
        .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
  }
}
