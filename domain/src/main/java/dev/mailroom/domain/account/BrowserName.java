package dev.mailroom.domain.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people call the browser behind a User-Agent header, and what it runs on (RFC 9110, 10.1.5);
 * empty where it is not recognised. The words around the two depend on who reads them.
 */
public record BrowserName(Optional<String> browser, Optional<String> system) {

  /** The first that matches: most browsers also name those they want to be taken for. */
  private static final Map<String, String> BROWSERS =
      inOrder(
          "Edg", "Edge",
          "OPR/", "Opera",
          "SamsungBrowser/", "Samsung Internet",
          "Vivaldi/", "Vivaldi",
          "Firefox/", "Firefox",
          "FxiOS/", "Firefox",
          "CriOS/", "Chrome",
          "Chromium/", "Chromium",
          "Chrome/", "Chrome",
          "Safari/", "Safari",
          "curl/", "curl");

  private static final Map<String, String> SYSTEMS =
      inOrder(
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Android", "Android",
          "Windows", "Windows",
          "CrOS", "ChromeOS",
          "Macintosh", "macOS",
          "Mac OS X", "macOS",
          "Linux", "Linux",
          "FreeBSD", "FreeBSD");

  public static BrowserName of(String userAgent) {
    return new BrowserName(firstIn(userAgent, BROWSERS), firstIn(userAgent, SYSTEMS));
  }

  private static Optional<String> firstIn(String userAgent, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(entry -> userAgent.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> inOrder(String... marksAndNames) {
    var names = new LinkedHashMap<String, String>();
    for (int i = 0; i < marksAndNames.length; i += 2) {
      names.put(marksAndNames[i], marksAndNames[i + 1]);
    }
    return names;
  }
}
