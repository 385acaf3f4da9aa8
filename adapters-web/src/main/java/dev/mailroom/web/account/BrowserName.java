package dev.mailroom.web.account;

import java.util.List;
import java.util.regex.Pattern;

/** What a person calls the browser that a User-Agent header describes: "Firefox on Windows". */
final class BrowserName {

  /** The more special first: most browsers also claim to be Chrome or Safari. */
  private static final List<Known> BROWSERS =
      List.of(
          new Known("Edg(e|A|iOS)?/", "Edge"),
          new Known("OPR/|Opera", "Opera"),
          new Known("SamsungBrowser/", "Samsung Internet"),
          new Known("Firefox/|FxiOS/", "Firefox"),
          new Known("Chrome/|CriOS/", "Chrome"),
          new Known("Safari/", "Safari"),
          new Known("curl/", "curl"));

  private static final List<Known> SYSTEMS =
      List.of(
          new Known("iPhone|iPod", "iPhone"),
          new Known("iPad", "iPad"),
          new Known("Android", "Android"),
          new Known("Windows", "Windows"),
          new Known("Macintosh|Mac OS X", "Mac"),
          new Known("CrOS", "ChromeOS"),
          new Known("Linux", "Linux"));

  private BrowserName() {}

  static String of(String userAgent) {
    var browser = first(BROWSERS, userAgent);
    var system = first(SYSTEMS, userAgent);
    if (browser.isEmpty()) {
      return system.isEmpty() ? "Unknown browser" : "A browser on " + system;
    }
    return system.isEmpty() ? browser : browser + " on " + system;
  }

  private static String first(List<Known> all, String userAgent) {
    return all.stream()
        .filter(known -> known.sign().matcher(userAgent).find())
        .map(Known::name)
        .findFirst()
        .orElse("");
  }

  private record Known(Pattern sign, String name) {
    Known(String sign, String name) {
      this(Pattern.compile(sign), name);
    }
  }
}
