package dev.mailroom.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one click by which a mail provider stops mail (RFC 8058, 3.2): a post with nothing of a
 * browser's, that says {@code List-Unsubscribe=One-Click} and not a word more. Its address alone
 * proves that it may.
 */
final class OneClick {

  private static final String NAME = "List-Unsubscribe";
  private static final String VALUE = "One-Click";
  private static final int MAX_BYTES = 2 * 1024;

  /** None of them comes from a provider, and one of them from every browser. */
  private static final List<String> OF_BROWSERS = List.of("Cookie", "Origin", "Sec-Fetch-Site");

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?i)multipart/form-data *;(?:.*;)? *boundary=\"?([^\"; ]{1,70})\"? *(?:;.*)?");

  private OneClick() {}

  /** Whether it comes as providers send it; no form of ours does. */
  static boolean mayBe(Incoming request) {
    return OF_BROWSERS.stream().allMatch(name -> request.headers(name).isEmpty());
  }

  /** Whether that is what it says; reads the body. */
  static boolean isSaidBy(Incoming request) {
    var type = request.header("Content-Type").orElse("");
    return request.body(MAX_BYTES).filter(body -> isSaid(type, body)).isPresent();
  }

  private static boolean isSaid(String type, byte[] body) {
    var boundary = BOUNDARY.matcher(type);
    return boundary.matches()
        ? part(boundary.group(1)).matcher(new String(body, ISO_8859_1)).matches()
        : isForm(type) && FormReader.read(body).fields().equals(Map.of(NAME, List.of(VALUE)));
  }

  private static boolean isForm(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  /** A body of this one part (RFC 7578), whatever else its head says of it. */
  private static Pattern part(String boundary) {
    var line = Pattern.quote("--" + boundary);
    var disposition = "(?i:Content-Disposition: *form-data; *name=)\"?" + NAME + "\"? *\r\n";
    var others = "(?:(?i:Content-(?:Type|Transfer-Encoding|Length)):[^\r\n]*\r\n)*";
    return Pattern.compile(
        line + "\r\n" + others + disposition + others + "\r\n" + VALUE + "\r\n" + line + "--\\s*");
  }
}
